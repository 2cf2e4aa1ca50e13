// Runs before the first paint, so that what the reader chose shows without a flash. Kept tiny: it is part of every page.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    for (const choice of ['theme', 'universe', 'mode', 'way']) {
      const chosen = localStorage.getItem(`pullbook-${choice}`);
      if (/^[a-z\d]+$/.test(chosen ?? '')) root.dataset[choice] = chosen;
    }
  } catch {
    // Storage is switched off: the theme of the system applies, and both clouds show.
  }
})();
