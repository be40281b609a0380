// Before the first paint: the theme the person chose, so that the page does not flash in the other one.
try {
  const theme = localStorage.getItem('stridewhy-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme it is.
}
