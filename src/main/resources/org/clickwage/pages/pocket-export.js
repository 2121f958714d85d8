'use strict';
/* Has the files of a platform read by the program in a worker, and places what it tells. */
(() => {
const $ = id => document.getElementById(id);
const MOST_BYTES = 1 << 28;
let data = null, worker = null, files = [];
const language = () => document.documentElement.lang;
const label = name => data.text[language()][name];

/* What the worker does, behind the program: nothing else of the page is known there. */
function work() {
  /* What does not read is common, and where that was found is of no use. */
  Error.stackTraceLimit = 0;
  const SUMS = Int32Array.from({ length: 256 }, (x, sum) => { for (let i = 0; i < 8; i++) { sum = sum >>> 1 ^ (sum & 1 ? 0xEDB88320 : 0); } return sum; });
  const checkSum = bytes => { let sum = -1; for (let i = 0; i < bytes.length; i++) { sum = sum >>> 8 ^ SUMS[(sum ^ bytes[i]) & 255]; } return ~sum >>> 0; };
  const isVisible = name => /\.[ct]sv(\.gz)?$/i.test(name) && !/(^|[/\\])\.|^__macosx[/\\]|\0/i.test(name);
  const unpacked = bytes => bytes[0] === 0x1f && bytes[1] === 0x8b ? pako.ungzip(bytes) : bytes;
  const label = name => ({ label: name });
  const known = (is, otherwise) => { if (!is) { throw otherwise; } };

  /* The tables of an archive, by its directory at the end. */
  function tables(bytes, most) {
    const view = new DataView(bytes.buffer), u16 = at => view.getUint16(at, true), u32 = at => view.getUint32(at, true), found = [];
    let end = bytes.length - 22;
    while (end >= 0 && u32(end) !== 0x06054b50) { end--; }
    known(end >= 0, label('export-archive'));
    for (let at = u32(end + 16), left = u16(end + 10); left > 0; left--) {
      const packed = u32(at + 20), size = u32(at + 24), from = u32(at + 42), next = at + 46 + u16(at + 28);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, next));
      if (isVisible(name)) {
        known(u32(at) === 0x02014b50 && !(u16(at + 8) & 1) && [0, 8].includes(u16(at + 10)), label('export-archive'));
        known((most -= size) >= 0, label('export-too-big'));
        const start = from + 30 + u16(from + 26) + u16(from + 28), content = bytes.subarray(start, start + packed);
        const table = u16(at + 10) ? pako.inflateRaw(content) : content;
        known(table.length === size && checkSum(table) === u32(at + 16), label('export-archive'));
        found.push([name, table]);
      }
      at = next + u16(at + 30) + u16(at + 32);
    }
    known(found.length, label('export-archive'));
    return found;
  }

  async function all(files, most) {
    const found = [];
    known(files.reduce((sum, file) => sum + file.size, 0) <= most, label('export-too-big'));
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!/\.zip$/i.test(file.name)) { found.push([file.name, unpacked(bytes), true]); continue; }
      let inside;
      try { inside = tables(bytes, most); } catch (e) { throw e.label ? e : label('export-archive'); }
      inside.forEach(([name, table]) => found.push([file.name + '!' + name, unpacked(table), false]));
    }
    return found;
  }

  self.onmessage = async ({ data: { files, options, since, language, now, most } }) => {
    try {
      const found = await all(files, most), size = found.reduce((sum, one) => sum + one[1].length, 0), read = {};
      self.clickwageRead = (name, done) => {
        read[name] = Math.max(done, read[name] || 0);
        postMessage({ read: Object.values(read).reduce((sum, one) => sum + one, 0) / size });
      };
      const tell = options => {
        found.forEach(([name, bytes, isNamed]) => give(name, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), isNamed));
        return JSON.parse(statement(options.join('\n'), language, now));
      };
      let told = tell(options);
      if (told.first < since) { told = { ...tell([...options, '--from ' + since]), isLater: true }; }
      postMessage({ told });
    } catch (e) { postMessage(e.label ? { label: e.label } : label('failed')); }
  };
}

function source() {
  const engine = pako.inflate(Uint8Array.from(atob($('engine').textContent), letter => letter.charCodeAt(0)), { to: 'string' });
  return ['self.clickwageFiles=', JSON.stringify(data.files), ';\n', $('inflate').textContent, ';\n', engine, ';\n(', work.toString(), ')();'];
}

/* What the fields say of a statement too. */
function options() {
  const said = Object.fromEntries(new FormData($('fields')));
  const charges = said['--charges'] === '%' ? said.percent && said.percent + '%' : said['--charges'] + (said.acre ? ',acre=' + said.acre : '');
  const kept = ['--country', '--work', '--vehicle', '--one-platform'].map(name => [name, said[name]]);
  return [...kept, ['--charges', said['--charges'] && charges]].filter(([, value]) => value).map(line => line.join(' ')).concat(data.fixed);
}

function stop() {
  if (worker) { worker.terminate(); }
  worker = null;
  $('export-busy').hidden = true;
}

function texts(id, list) {
  $(id).replaceChildren(...list.map(([tone, text]) => {
    const paragraph = document.createElement('p');
    paragraph.className = tone;
    paragraph.textContent = text;
    return paragraph;
  }));
}

function put(told) {
  $('export-figure').textContent = told.figure || '';
  const warned = (list = []) => list.map(text => ['warn', text]);
  const later = told.isLater ? [label('export-since')] : [];
  texts('export-told', [...warned(told.problems), ...(told.answers || []).map(one => [one.tone, one.text]), ...warned(later), ...warned(told.doubts), ...warned(told.said)]);
  /* Its numbers are its own: the answer of the fields has the same. */
  self.clickwageWrite($('export-below'), (told.html || '').replace(/( (?:id|aria-labelledby|href)="#?)(?=section-|source-)/g, '$1export-'));
  const figure = $('export-figure');
  figure.style.setProperty('--ems', 1);
  figure.style.setProperty('--ems', figure.offsetWidth / parseFloat(getComputedStyle(figure).fontSize) || 1);
}

function run() {
  stop();
  put({});
  if (!files.length) { return; }
  data = data || JSON.parse($('data').textContent);
  const address = URL.createObjectURL(new Blob(source(), { type: 'text/javascript' }));
  const failed = () => { stop(); put({ problems: [label('failed')] }); };
  try { worker = new Worker(address); } catch (e) { failed(); return; }
  $('export-read').removeAttribute('value');
  $('export-busy').hidden = false;
  worker.onerror = failed;
  worker.onmessage = ({ data: { read, told, label: name } }) => {
    URL.revokeObjectURL(address);
    if (read !== undefined) { $('export-read').value = read; return; }
    stop();
    put(told || { problems: [label(name)] });
  };
  const day = new Date(), now = new Date(day - day.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
  worker.postMessage({ files, options: options(), since: data.files.since, language: language(), now, most: MOST_BYTES });
}

$('export').hidden = false;
$('export-file').addEventListener('change', () => { files = [...$('export-file').files]; run(); });
$('export-cancel').addEventListener('click', () => { stop(); $('export-file').focus(); });
$('fields').addEventListener('change', run);
$('languages').addEventListener('click', run);
})();
