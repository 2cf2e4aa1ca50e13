/** The lines that run a playbook without a clone, from the files that the build puts beside the pages. */

/** A line to copy, and what it does. */
export interface DownloadLine {
  readonly id: 'at-once' | 'checked' | 'package' | 'plugin';
  readonly lines: readonly string[];
}

/** The file of the package; its version is that of package.json. */
export function tarballName(version: string): string {
  return `pullbook-${version}.tgz`;
}

/** The file of the whole site. */
export function siteZipName(version: string): string {
  return `pullbook-site-${version}.zip`;
}

/**
 * The lines for a site.
 *
 * @param site its public address with a slash at the end; null if it has none yet: then the files are downloaded by link
 */
export function downloadLines(site: string | null, version: string): readonly DownloadLine[] {
  // With Node alone: nothing is fetched after the check.
  const run = 'node diagnose.mjs -n my-namespace';
  const verify = 'sha256sum --ignore-missing -c SHA256SUMS';
  if (site === null) {
    return [
      { id: 'checked', lines: [`${verify} && ${run}`] },
      {
        id: 'package',
        lines: [`npm install --global ./${tarballName(version)} && pullbook diagnose -n my-namespace`],
      },
    ];
  }
  const at = (name: string) => new URL(`playbooks/${name}`, site).href;
  return [
    { id: 'at-once', lines: [`npx -y zx@8 ${at('diagnose.mjs')} -n my-namespace`] },
    {
      id: 'checked',
      lines: [`curl -fsSO ${at('diagnose.mjs')} && curl -fsSO ${at('SHA256SUMS')}`, `${verify} && ${run}`],
    },
    {
      id: 'package',
      lines: [`npm install --global ${at(tarballName(version))} && pullbook diagnose -n my-namespace`],
    },
    {
      id: 'plugin',
      lines: [
        `kubectl krew install --manifest-url=${at('pullbook.yaml')}`,
        'kubectl pullbook -n my-namespace',
      ],
    },
  ];
}
