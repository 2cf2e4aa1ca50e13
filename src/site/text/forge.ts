/** Hosts of code whose addresses are known: of a file to edit, of an issue that is filled in. */

/** What a host runs, by its name; null for any other. */
export function forgeOf(address: string): 'github' | 'gitlab' | null {
  const { hostname } = new URL(address);
  if (hostname === 'github.com') return 'github';
  return /(?:^|\.)gitlab\./.test(hostname) ? 'gitlab' : null;
}

/** Half of a character: an address cannot hold it, and `encodeURIComponent` throws. */
const lone = /\p{Surrogate}/gu;

const encoded = (text: string) => encodeURIComponent(text.replace(lone, '\ufffd'));

/**
 * The form for a new issue with title and text in it (GitHub documentation, "Creating an issue from a URL query"; GitLab
 * documentation, "Create issues": "Using a URL with prefilled values"). null for a host whose form is not known.
 *
 * @param bugs the address for reports, such as `https://github.com/owner/name/issues`
 */
export function issueForm(bugs: string, title: string, text: string): string | null {
  const { origin, pathname } = new URL(bugs);
  const forge = forgeOf(bugs);
  if (forge === 'github') {
    const [, owner, name] = pathname.split('/');
    if (!owner || !name) return null;
    return `${origin}/${owner}/${name}/issues/new?title=${encoded(title)}&body=${encoded(text)}`;
  }
  if (forge !== 'gitlab') return null;
  const project = pathname.replace(/\/(?:-\/)?issues(?:\/.*)?$|\/$/, '');
  return `${origin}${project}/-/issues/new?issue[title]=${encoded(title)}&issue[description]=${encoded(text)}`;
}

/**
 * What a server accepts in the first line of a request: GitHub 8,191 bytes (github.com/github/docs/issues/5136), nginx by
 * default as many (`large_client_header_buffers`); less the method, the version, and the path of the page to sign in.
 */
const longestAddress = 8_000;

/** Whether a form can be opened: a reader who is not signed in is sent on with its address encoded once more. */
export function isShortEnough(address: string): boolean {
  return encodeURIComponent(address).length <= longestAddress;
}
