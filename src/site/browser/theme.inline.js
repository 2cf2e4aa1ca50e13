(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    for (const choice of ['theme', 'universe', 'mode', 'way']) {
      const chosen = localStorage.getItem(`pullbook-${choice}`);
      if (/^[a-z\d]+$/.test(chosen ?? '')) root.dataset[choice] = chosen;
    }
  } catch {}
})();
