// Runs in a page: the least that one can do with the live stream. One box per lamp, whose text is what it shows.
(async () => {
  const boxes = new Map();
  document.body.replaceChildren();
  const answer = await fetch('/1.1/events', { headers: { 'X-Lampfield': '1', Accept: 'text/event-stream' } });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (let rest = ''; ; ) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split('\n\n');
      rest = events.pop();
      for (const event of events) {
        const data = /^data: ?(.*)$/m.exec(event)?.[1];
        const { id, state } = data ? JSON.parse(data) : {};
        if (id === undefined) continue;
        if (!boxes.has(id)) boxes.set(id, document.body.appendChild(document.createElement('div')));
        boxes.get(id).textContent = `${id} ${state}`;
      }
    }
  })();
})();
