// Runs in a page, before all else: the longest task of more than 50 ms, as the browser itself counts them (W3C Long Tasks).
window.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: 'longtask', buffered: true });
