(function () {
  // Every text of a picture lies inside it and on no other text; every element inside the page.
  const faults = [];
  const shown = e => e.getClientRects().length > 0;
  for (const svg of [...document.querySelectorAll('figure svg')].filter(shown)) {
    const room = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
    boxes.forEach(([text, box], i) => {
      if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1)
        faults.push('outside: ' + text);
      for (const [other, o] of boxes.slice(i + 1)) {
        const across = Math.min(box.right, o.right) - Math.max(box.left, o.left);
        const down = Math.min(box.bottom, o.bottom) - Math.max(box.top, o.top);
        if (across > 1 && down > 3) faults.push('overlap: ' + text + ' | ' + other);
      }
    });
  }
  for (const e of document.querySelectorAll('body *'))
    if (shown(e) && !e.closest('svg') && !e.closest('thead') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      faults.push('wide: ' + e.tagName + ' ' + e.textContent.trim().slice(0, 30));
  return faults;
})()
