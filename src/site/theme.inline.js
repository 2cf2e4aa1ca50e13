// Runs before the first paint, so that the chosen theme shows without a flash. Kept tiny: it is part of every page.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('pullbook-theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {
    // Storage is switched off: the theme of the system applies.
  }
})();
