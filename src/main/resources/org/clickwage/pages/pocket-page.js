'use strict';
/* Places what the program answers, and gives it what the fields say. It calculates and words nothing. */
(() => {
const $ = id => document.getElementById(id);
const data = JSON.parse($('data').textContent);
self.clickwageFiles = data.files;
const program = document.createElement('script');
program.textContent = pako.inflate(Uint8Array.from(atob($('engine').textContent), letter => letter.charCodeAt(0)), { to: 'string' });
document.head.append(program);
const form = $('fields');
const pad = number => String(number).padStart(2, '0');
const today = (day => day.getFullYear() + '-' + pad(day.getMonth() + 1) + '-' + pad(day.getDate()))(new Date());
/* Where others find it; a file is sent on itself. */
const address = /^https?:$/.test(location.protocol) ? location.origin + location.pathname : '';
$('pass-on').hidden = address !== '';
let language = data.languages[0];
let shown = '';

const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const chosen = name => form.elements[name].value;
const label = (name, code = language) => data.text[code][name];
const words = one => one.words[language];
const place = () => data.places.find(one => one.code === $('place').value);
const NOWHERE = { schemes: [] };

function fill(select, choices) {
  const kept = select.value;
  select.replaceChildren(...choices.map(([value, text, group]) => {
    const option = new Option(text, value);
    if (!group) { return option; }
    const whole = document.createElement('optgroup');
    whole.label = group.label;
    whole.append(...group.options.map(([code, name]) => new Option(name, code)));
    return whole;
  }));
  select.value = kept;
  if (select.selectedIndex < 0) { select.selectedIndex = 0; }
}

const options = list => list.map(one => [one.code, words(one)]);

/* A country with regions is a group of its places. */
function places() {
  const countries = [...new Set(data.places.map(one => one.country))];
  return countries.map(country => {
    const all = data.places.filter(one => one.country === country);
    const isWhole = all.length === 1 && all[0].code === country;
    return isWhole ? options(all)[0] : [country, '', { label: all[0].group[language], options: options(all) }];
  });
}

function speak(next) {
  language = next;
  document.documentElement.lang = language;
  document.title = label('title');
  each('[data-t]', one => { one.textContent = label(one.dataset.t); });
  each('[data-l]', one => one.setAttribute('aria-label', label(one.dataset.l)));
  each('#languages button', one => one.setAttribute('aria-pressed', String(one.lang === language)));
  fill($('place'), [...(data.places.length > 1 ? [['', label('no-answer')]] : []), ...places()]);
  fill($('client'), [['', label('same')], ...places()]);
  fill($('currency'), options(data.currencies));
  fill($('work'), [['', label('no-work')], ...options(data.works)]);
  fill($('vehicle'), [['', label('no-answer')], ...options(data.vehicles)]);
  fill($('one-platform'), [['', label('no-answer')], ['yes', label('yes')], ['no', label('no')]]);
  arrange();
}

/* Costs are asked next where work is done with a vehicle. */
let isVehicleSeen = false;

/* Shows the fields that belong to what was chosen; those that are hidden say nothing. */
function arrange() {
  const here = place() || NOWHERE, charges = $('charges');
  fill(charges, [['', label('ask.not-known')], ...options(here.schemes), ['%', label('ask.a-percentage')]]);
  const told = JSON.parse(self.asked(lines(), language, today));
  Object.entries(told.fields).forEach(([id, isAsked]) => show('f-' + id, isAsked));
  Object.entries(told.labels).forEach(([name, text]) => each('[data-t="' + name + '"]', one => { one.textContent = text; }));
  $('hint-charges-withheld').textContent = told.withheld;
  if (!$('distance').value.trim()) { $('distance-unit').value = told.distance; }
  const work = data.works.find(one => one.code === chosen('--work'));
  $('of-work').textContent = work ? words(work) : label('ask.tasks');
  show('f-per-task', !told.fields['paid-hours']);
  show('f-minimum', data.fixed.length === 0);
  if (told.vehicle && !isVehicleSeen) { isVehicleSeen = $('costs').open = true; }
  show('f-client', data.places.length > 1);
  show('f-percent', !charges.disabled && charges.value === '%');
  show('f-acre', !charges.disabled && here.schemes.some(one => one.acre && one.code === charges.value));
  const pers = { day: label('per-day'), week: label('per-week'), month: label('per-month'), all: '' };
  each('.per', one => { one.textContent = pers[chosen('period')]; });
  const unit = $('currency').selectedOptions[0].text;
  each('.unit', one => { one.textContent = unit; });
  $('fee-unit').options[1].text = unit;
}

/* The currency follows the place until it is chosen, or money is typed in it. */
let isChosen = false;
function follow() {
  if (place() && !isChosen && !$('pay').value.trim()) { $('currency').value = place().currency; }
}

function show(id, isShown) {
  $(id).hidden = !isShown;
  $(id).querySelectorAll('input, select').forEach(one => { one.disabled = !isShown; });
}

function lines() {
  return [...[...new FormData(form)]
    .map(([name, value]) => [name, value.trim().replace(/\s+/g, ' ')])
    .filter(([, value]) => value !== '')
    .map(line => line.join(' ')), ...data.fixed].join('\n');
}

/* The questions without whose answers there is no figure; one that is not asked needs none. */
function missing() {
  const needed = [
    [label('ask.country'), ['place']],
    [label('ask.pay'), ['pay', 'pay-to']],
    [label('ask.hours'), ['hours', 'hours-to', 'per-task']],
    [label('ask.percentage'), ['percent']],
  ];
  return needed.filter(([, ids]) => {
    const fields = ids.map($).filter(one => !one.disabled);
    return fields.length && fields.every(one => !one.value.trim());
  }).map(([question]) => question);
}

function calculate() {
  arrange();
  const isMissing = missing().length > 0, key = language + (isMissing ? missing() : lines());
  if (key === shown) { return; }
  shown = key;
  put(isMissing ? null : answered(lines()));
}

function answered(said) {
  try { return JSON.parse(answer(said, language, today)); } catch (e) { return { problems: [{ where: '', text: label('failed') }] }; }
}

/* The field that a problem is told at: the time of a task is read as hours. */
function fieldOf(where) {
  const id = where.replace(/^-*/, ''), isWithHours = chosen('--hours') || chosen('hours-to');
  return $('per-task').value && !$('per-task').disabled && id === (isWithHours ? 'paid-hours' : 'hours') ? 'per-task' : id;
}

/* Each at its field, which may be folded away, and all where the answer would be. */
function problems(list) {
  const texts = { all: list.length ? list.map(one => one.text) : undefined };
  list.forEach(one => {
    const id = fieldOf(one.where);
    texts[id] = [...(texts[id] || []), one.text];
  });
  each('.error', error => {
    const id = error.id.slice('error-'.length), all = texts[id];
    error.hidden = !all;
    error.textContent = all ? all.join('\n') : '';
    if (all && error.closest('details')) { error.closest('details').open = true; }
    const field = id === 'charges' ? [$('percent'), $('acre'), $('charges')].find(one => !one.disabled) : $(id);
    if (field) { all ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid'); }
  });
}

// The policy of the page lets no attribute style: its script sets the places of labels.
self.clickwageWrite = (where, html) => {
  where.innerHTML = html.replace(/ style="/g, ' data-style="');
  for (const each of where.querySelectorAll('[data-style]')) { each.style.cssText = each.dataset.style; }
};

function put(told) {
  const list = told && told.problems || [];
  problems(list);
  const isAnswer = told !== null && list.length === 0;
  $('empty').hidden = told !== null;
  $('missing').replaceChildren(...missing().map(question => {
    const one = document.createElement('li');
    one.textContent = question;
    return one;
  }));
  $('answer').hidden = !isAnswer;
  $('bar').hidden = !isAnswer || !told.figure;
  if (!isAnswer) { say(list.map(one => one.text)); return; }
  $('figure').textContent = told.figure || '';
  const ems = $('figure').offsetWidth / parseFloat(getComputedStyle($('figure')).fontSize);
  document.documentElement.style.setProperty('--ems', ems || 1);
  $('of-hour').textContent = told.unit || '';
  beside(told);
  $('next').hidden = !told.uncounted;
  const doubts = (told.doubts || []).map(text => ({ tone: 'warn', text }));
  $('answers').replaceChildren(...told.answers.concat(doubts).map(one => {
    const paragraph = document.createElement('p');
    paragraph.className = one.tone;
    paragraph.textContent = one.text;
    return paragraph;
  }));
  self.clickwageWrite($('below'), told.html);
  $('sharing').hidden = !told.share;
  $('share').value = [told.share, label('shared'), data.contact, address].filter(Boolean).join('\n');
  $('share').style.height = 'auto';
  $('share').style.height = $('share').scrollHeight + 4 + 'px';
  $('done').textContent = '';
  $('bar-figure').textContent = told.figure || '';
  $('bar-verdict').textContent = told.ratio || '';
  $('bar-verdict').className = told.tone || '';
  due(told);
  say(told.answers.slice(0, 2).map(one => one.text));
}

/* The rate as a bar beside the minimum wage, at the percentages of its width that were worked out. */
function beside(told) {
  const minimum = told.minimum;
  $('beside').hidden = !minimum;
  if (!minimum) { return; }
  const bar = (id, style, end) => { $(id).className = style + '-' + (told.tone || 'plain'); $(id).style.width = end + '%'; };
  bar('band', 'band', minimum.high);
  bar('solid', 'fill', minimum.low);
  $('at').style.left = minimum.at + '%';
  const name = $('minimum-name').parentElement, at = Number(minimum.at);
  name.className = at > 60 ? 'right' : at < 30 ? 'left' : 'centre';
  name.style.marginLeft = at > 60 ? 0 : minimum.at + '%';
  name.style.marginRight = at > 60 ? 'calc(100% - ' + minimum.at + '%)' : 0;
  $('minimum-name').textContent = minimum.name;
  $('minimum-figure').textContent = minimum.figure;
  $('verdict').textContent = told.verdict;
  $('verdict').className = 'verdict ' + told.tone;
}

function due(told) {
  const doubts = told && told.doubts || [];
  $('due').hidden = doubts.length === 0;
  $('due').textContent = doubts.concat(doubts.length ? [label('ask-new')] : []).join(' ');
}

/* Before anything is asked it shows whether an amount of the place is superseded, and is ready sooner. */
function begin() {
  const here = place() || data.places[0];
  if (missing().length) {
    due(answered('--pay 1\n--hours 1\nperiod week\ncurrency ' + here.currency + '\n--country ' + here.code));
  }
}

let later = 0;
function say(sentences) {
  clearTimeout(later);
  later = setTimeout(() => { $('live').textContent = sentences.join(' '); }, 1200);
}

/*
 * A reload brings everything back until the page is closed; longer only what a reader ticks is kept. Both on the
 * device alone; a page of other countries has its own.
 */
const KEPT = ['clickwage', ...new Set(data.places.map(one => one.country))].join(' ');
const inputs = () => [...form.elements].filter(one => one.name);
function store(name, kept) {
  try { kept === null ? self[name].removeItem(KEPT) : self[name].setItem(KEPT, kept); } catch (e) { /* a browser that keeps nothing */ }
}
function remember() {
  const kept = inputs().filter(one => one.type !== 'radio' || one.checked).map(one => [one.name, one.value]);
  const all = JSON.stringify({ language, kept });
  store('sessionStorage', all);
  if ($('keep').checked) { store('localStorage', all); $('forgotten').textContent = ''; }
  $('forget').hidden = recall('localStorage') === null;
}
function recall(name) {
  try { return JSON.parse(self[name].getItem(KEPT)); } catch (e) { return null; }
}
/* What another program may have written there is as nothing. */
function restore(kept) {
  if (!Array.isArray(kept)) { return; }
  kept.filter(Array.isArray).forEach(([name, value]) => {
    const field = form.elements[name], own = field && field.value;
    if (!field || !('value' in Object(field))) { return; }
    field.value = value;
    if (field.selectedIndex < 0) { field.value = own; }
    arrange();
  });
  each('.extra', one => { one.open = [...one.querySelectorAll('[type=text]')].some(field => field.value); });
}
function forget() {
  store('localStorage', null);
  store('sessionStorage', null);
  $('keep').checked = false;
  $('forget').hidden = true;
  $('forgotten').textContent = label('forgotten');
}

/* The text to copy as a picture: the figure in large, the bar beside the minimum wage, then its lines. */
function drawn() {
  const canvas = document.createElement('canvas'), pen = canvas.getContext('2d'), margin = 80, size = 1080;
  const font = (weight, height) => { pen.font = weight + ' ' + height + 'px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif'; };
  const wrapped = line => line.split(' ').reduce((lines, word) => {
    const last = lines[lines.length - 1], longer = last ? last + ' ' + word : word;
    return pen.measureText(longer).width > size - 2 * margin ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, ['']);
  const figure = $('figure').textContent, lines = $('share').value.split('\n');
  canvas.width = canvas.height = size;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = '#1b1f23';
  let large = 150;
  do { large -= 2; font('bold', large); } while (pen.measureText(figure).width > size - 2 * margin);
  let y = margin + large;
  pen.fillText(figure, margin, y);
  if (!$('beside').hidden) {
    y += 50;
    ['band', 'solid'].forEach(id => {
      pen.fillStyle = getComputedStyle($(id)).backgroundColor;
      pen.fillRect(margin, y, (size - 2 * margin) * parseFloat($(id).style.width) / 100, 50);
    });
    pen.fillStyle = '#1b1f23';
    pen.fillRect(margin - 6 + (size - 2 * margin) * parseFloat($('at').style.left) / 100, y - 15, 6, 80);
    y += 50;
  }
  let small = 46, rows;
  do { small -= 2; font('normal', small); rows = lines.map(wrapped); }
  while (y + 60 + rows.flat().length * small * 1.35 + rows.length * small * .5 > size - margin);
  y += 60;
  rows.forEach(paragraph => {
    paragraph.forEach(row => { y += small * 1.35; pen.fillText(row, margin, y); });
    y += small * .5;
  });
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}
async function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await drawn());
  link.download = 'clickwage.png';
  link.click();
  $('done').textContent = label('saved');
}
async function copy() {
  let isDone = false;
  try { await navigator.clipboard.writeText($('share').value); isDone = true; } catch (e) {
    $('share').select();
    isDone = document.execCommand('copy');
  }
  $('done').textContent = isDone ? label('copied') : label('copy-by-hand');
}

$('languages').hidden = data.languages.length < 2;
$('languages').replaceChildren(...data.languages.map(code => {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = code;
  button.textContent = label('language', code);
  button.addEventListener('click', () => { speak(code); shown = ''; calculate(); begin(); remember(); });
  return button;
}));
form.hidden = false;
const lasting = recall('localStorage'), kept = recall('sessionStorage') || lasting;
/* A page with the name of its language opens in it. */
const wanted = location.pathname.endsWith('/' + language + '.html') ? language : navigator.languages.map(code => code.slice(0, 2)).find(code => data.languages.includes(code));
speak(kept && data.languages.includes(kept.language) ? kept.language : wanted || language);
follow();
if (kept) { restore(kept.kept); }
$('keep').checked = lasting !== null;
calculate();
remember();

let soon = 0;
form.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(() => { calculate(); remember(); }, 250); });
form.addEventListener('change', event => {
  if (event.target === $('place')) { follow(); }
  if (event.target === $('currency')) { isChosen = true; }
  calculate(); begin();
  if (event.target === $('keep') && !$('keep').checked) { forget(); } else { remember(); }
});
form.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.target.type !== 'text') { return; }
  event.preventDefault();
  calculate();
  if (!$('answer').hidden) { $('result-title').focus(); }
});
$('clear').addEventListener('click', () => { form.reset(); isChosen = false; follow(); calculate(); begin(); forget(); });
$('forget').addEventListener('click', forget);
$('next').addEventListener('click', () => { $('costs').open = true; });
$('copy').addEventListener('click', copy);
$('card').addEventListener('click', save);
if (navigator.share) {
  $('send').hidden = false;
  $('send').addEventListener('click', () => navigator.share({ text: $('share').value }).catch(() => {}));
}
if (self.IntersectionObserver) {
  new IntersectionObserver(seen => $('bar').classList.toggle('seen', seen[0].isIntersecting)).observe($('answer'));
}
setTimeout(begin, 50);
})();
