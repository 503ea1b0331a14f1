/// What makes the HTML report answer: zoom, selection, sorting, filter, replay. Without it the page says the same.
enum PageScript {
  static let text = #"""
    'use strict';
    const data = JSON.parse(document.getElementById('data').textContent);
    const $ = (query) => document.querySelector(query);
    const $$ = (query) => Array.from(document.querySelectorAll(query));
    document.documentElement.classList.add('js');
    const bars = $('svg.bars'), chart = $('.chart'), about = $('#about');
    const byKey = new Map();
    for (const element of $$('[data-op],[data-end]')) {
      const key = element.dataset.op !== undefined ? 'o' + element.dataset.op : 'e' + element.dataset.end;
      if (!byKey.has(key)) byKey.set(key, []);
      byKey.get(key).push(element);
    }
    const words = (s) => {
      s = Math.round(s * 10) / 10;
      if (s < 10) return s + 's';
      s = Math.round(s);
      if (s < 60) return s + 's';
      const two = (n) => String(n).padStart(2, '0');
      if (s < 3600) return Math.floor(s / 60) + 'm' + two(s % 60) + 's';
      return Math.floor(s / 3600) + 'h' + two(Math.floor(s / 60) % 60) + 'm';
    };
    const make = (tag, text) => { const e = document.createElement(tag); if (text !== undefined) e.textContent = text; return e; };

    // Selection: what it waits for and what waits for it, or the path of an endpoint.
    let selected = null;
    const near = (key) => {
      const keys = new Set([key]);
      const id = Number(key.slice(1));
      if (key[0] === 'o') {
        for (const other of data.operations[id].before) keys.add('o' + other);
        for (const other of data.operations[id].after) keys.add('o' + other);
      } else {
        for (const interval of data.endpoints[id].intervals) for (const other of interval.because) keys.add('o' + other);
      }
      return keys;
    };
    const link = (id) => {
      const item = make('li');
      const button = make('button', data.operations[id].action + ' ' + data.operations[id].name);
      button.type = 'button';
      button.className = 'name';
      button.addEventListener('click', () => select('o' + id, true));
      const o = data.operations[id];
      item.append(button, o.reached ? ' ' + words(o.start) + ' to ' + words(o.end) : ' not reached');
      return item;
    };
    const list = (title, ids) => {
      if (!ids.length) return [make('p', title + ': nothing')];
      const list = make('ul');
      ids.forEach((id) => list.append(link(id)));
      return [make('p', title + ' (' + ids.length + '):'), list];
    };
    const describe = (key) => {
      const id = Number(key.slice(1));
      const parts = [];
      if (key[0] === 'o') {
        const o = data.operations[id];
        const head = make('p');
        const bold = make('b', o.action + ' ' + o.name);
        bold.className = 'name';
        head.append(bold);
        parts.push(head, make('p', o.reached
          ? 'from ' + words(o.start) + ' to ' + words(o.end) + ' (P90 ' + words(o.p90) + '); known from: ' + o.basis
          : 'not reached in the median run: the apply is expected to fail before'));
        parts.push(...list('Waits for', o.before), ...list('Waited for by', o.after));
      } else {
        const e = data.endpoints[id];
        parts.push(make('p', e.sign + ' ' + e.headline));
        if (e.cause) parts.push(make('p', e.cause));
        for (const i of e.intervals) {
          parts.push(make('p', i.effect + ' from ' + words(i.start) + (i.end === null ? ', no end in this apply' : ' to ' + words(i.end)) + ':'));
          const path = make('ul');
          i.because.forEach((other) => path.append(link(other)));
          parts.push(path);
        }
      }
      about.replaceChildren(...parts);
    };
    const band = $('#bands');
    const paint = () => {
      const keys = selected ? near(selected) : null;
      for (const [key, elements] of byKey) for (const element of elements) {
        element.classList.toggle('far', keys !== null && !keys.has(key));
        element.classList.toggle('on', key === selected);
        if (element.classList.contains('row')) element.setAttribute('aria-pressed', String(key === selected));
      }
      band.replaceChildren();
      if (selected && selected[0] === 'e') for (const i of data.endpoints[Number(selected.slice(1))].intervals) {
        const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        const end = i.end === null ? data.total : i.end;
        rect.setAttribute('x', 100 * i.start / data.total + '%');
        rect.setAttribute('width', 100 * (end - i.start) / data.total + '%');
        rect.setAttribute('y', '24');
        rect.setAttribute('height', '100%');
        rect.setAttribute('class', 'band');
        band.append(rect);
      }
    };
    function select(key, focus) {
      selected = key === selected && !focus ? null : key;
      if (selected) describe(selected); else about.replaceChildren();
      paint();
      const bar = selected && byKey.get(selected).find((e) => e.classList.contains('bar'));
      if (bar) {
        const place = bar.getBoundingClientRect(), frame = chart.getBoundingClientRect();
        if (place.right < frame.left || place.left > frame.right) chart.scrollLeft += place.left - frame.left - 40;
      }
      if (selected && focus) {
        const row = byKey.get(selected).find((e) => e.classList.contains('row'));
        if (row) { row.focus(); row.scrollIntoView({ block: 'nearest' }); }
      }
    }
    document.addEventListener('click', (event) => {
      const target = event.target.closest('[data-op],[data-end]');
      if (target) select(target.dataset.op !== undefined ? 'o' + target.dataset.op : 'e' + target.dataset.end);
    });

    // Zoom keeps what is in the middle there.
    let zoom = 1;
    const setZoom = (next) => {
      next = Math.min(64, Math.max(1, next));
      const middle = (chart.scrollLeft + chart.clientWidth / 2) / (chart.clientWidth * zoom);
      zoom = next;
      bars.style.width = zoom * 100 + '%';
      chart.scrollLeft = middle * chart.clientWidth * zoom - chart.clientWidth / 2;
      $('#zoom').textContent = zoom + '×';
    };
    $('#in').addEventListener('click', () => setZoom(zoom * 2));
    $('#out').addEventListener('click', () => setZoom(zoom / 2));
    chart.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setZoom(event.deltaY < 0 ? zoom * 2 : zoom / 2);
    }, { passive: false });

    // Replay.
    const slider = $('#time'), now = $('#now'), state = $('#state');
    const operationBars = $$('rect.bar[data-op]').map((bar) => [bar, data.operations[Number(bar.dataset.op)]]);
    const skipped = data.operations.filter((o) => !o.reached).length;
    const replay = () => {
      const t = Number(slider.value) * data.total / 1000;
      now.setAttribute('x1', 100 * t / data.total + '%');
      now.setAttribute('x2', 100 * t / data.total + '%');
      let done = 0, running = 0;
      const whole = slider.value === slider.max;
      for (const [bar, o] of operationBars) {
        const isRunning = !whole && o.start <= t && t < o.end;
        if (isRunning) running += 1; else if (whole || o.end <= t) done += 1;
        bar.classList.toggle('running', isRunning);
        bar.classList.toggle('later', !whole && o.start > t);
      }
      const dark = data.endpoints.filter((e) => e.intervals.some((i) => i.effect === 'dark' && i.start <= t && (i.end === null || t < i.end)));
      state.textContent = 'at ' + words(t) + ': ' + done + ' done, ' + running + ' running, '
        + (data.operations.length - skipped - done - running) + ' to come' + (skipped ? ', ' + skipped + ' not reached' : '') + '; dark: '
        + (dark.length ? dark.slice(0, 3).map((e) => e.name).join(', ') + (dark.length > 3 ? ' and ' + (dark.length - 3) + ' more' : '') : 'nothing');
    };
    slider.addEventListener('input', replay);
    let timer = null;
    const stop = () => { clearInterval(timer); timer = null; $('#play').textContent = 'Play'; };
    $('#play').addEventListener('click', () => {
      if (timer) return stop();
      if (slider.value === slider.max) slider.value = 0;
      $('#play').textContent = 'Pause';
      timer = setInterval(() => { slider.value = Number(slider.value) + 5; replay(); if (slider.value === slider.max) stop(); }, 50);
    });

    // Table: sort by a column, filter by words.
    const body = $('#steps tbody');
    if (body) {
      const rows = Array.from(body.rows);
      const text = rows.map((row) => row.textContent.toLowerCase());
      const filter = $('#filter'), count = $('#count');
      const applyFilter = () => {
        const parts = filter.value.toLowerCase().split(' ').filter(Boolean);
        let shown = 0;
        rows.forEach((row, i) => { row.hidden = !parts.every((p) => text[i].includes(p)); if (!row.hidden) shown += 1; });
        count.textContent = shown + ' of ' + rows.length;
      };
      filter.addEventListener('input', applyFilter);
      $$('#steps th button').forEach((button) => button.addEventListener('click', () => {
        const cell = button.parentElement, index = cell.cellIndex;
        const down = cell.getAttribute('aria-sort') === 'ascending';
        $$('#steps th').forEach((other) => other.removeAttribute('aria-sort'));
        cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const value = (row) => { const c = row.cells[index]; return c.dataset.v === undefined ? c.textContent : Number(c.dataset.v); };
        const sorted = rows.slice().sort((a, b) => { const x = value(a), y = value(b); return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1); });
        body.append(...sorted);
      }));
      applyFilter();
    }

    // Keys: arrows walk the rows, + and - zoom, / goes to the filter, Escape lets go.
    document.addEventListener('keydown', (event) => {
      if (event.target.matches('input')) { if (event.key === 'Escape') event.target.blur(); return; }
      const row = event.target.closest('.row');
      if (row && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
        if (next) { next.focus(); event.preventDefault(); }
      } else if (event.key === '+' || event.key === '=') setZoom(zoom * 2);
      else if (event.key === '-') setZoom(zoom / 2);
      else if (event.key === '/' && $('#filter')) { $('#filter').focus(); event.preventDefault(); }
      else if (event.key === 'Escape' && selected) select(selected);
    });
    slider.value = slider.max;
    replay();
    """#
}
