/** What happens when a fold opens, or when a link leads into one. */
const openTarget = () => {
  if (location.hash.length > 1) void import('./open-target.ts').then((module) => module.openTarget());
};

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && target.querySelector('[data-fix-again]'))
      void import('./findings.ts').then((module) => module.showFixes(target));
  },
  true,
);
addEventListener('hashchange', openTarget);
openTarget();
