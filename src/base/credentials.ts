/**
 * Masks credentials in foreign text: by the context in which they stand (a header, the user part of a URL or of an image
 * address, a member of a JSON object, an option of a command line), and by the prefix that their issuer gives them. The
 * value is masked, its name stays. Every repetition is bounded, so that a text of any size takes linear time.
 */

/** Names whose value is a credential. `auth` is that of a Docker configuration: user and password in base64. */
const named =
  '[a-z_-]{0,20}(?:token|password|passwd|secret|signature|credential|api[_-]?key|access[_-]?key|private[_-]?key)s?';

/** What registries take as a user name where the password is a token or a key. */
const tokenUsers = 'oauth2accesstoken|_dcgcloud_token|_json_key(?:_base64)?|_token|AWS';

const masks: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{1,32}-----[^-]{0,8192}/g, '***'],

  // Headers. Without a known scheme, "authorization: failed" is prose: then only what looks like a token is masked.
  [
    /\b((?:proxy-)?authorization["']?\s{0,4}:[\s["']{0,4}(?:basic|bearer|digest|negotiate|token|aws4-hmac-sha256)\s{1,4})[^\n"']{1,8192}/gi,
    '$1***',
  ],
  [/\b((?:proxy-)?authorization["']?\s{0,4}:[\s["']{0,4})(?=[^\s"']{0,64}[\d=])[^\s"']{1,8192}/gi, '$1***'],
  [
    /\b((?:x-[a-z-]{0,30}(?:token|key|auth|secret)|api-?key|private-token|job-token|(?:set-)?cookie)["']?\s{0,4}:[\s["']{0,4})[^\n"']{1,8192}/gi,
    '$1***',
  ],
  [/\b(bearer|basic)\s{1,4}[A-Za-z0-9._~+/=-]{20,}/gi, '$1 ***'],

  // The user part of a URL: up to its last @, because a password that is not encoded can hold / and @. A digest after
  // an @ and a port before a path are neither.
  [/:\/\/[^\s/@"':]{1,256}:(?!\d{1,5}(?:[/?#\s]|$))[^\s"']{0,512}@(?!sha\d{3}:)/g, '://***@'],
  [/:\/\/[^\s/@"']{1,256}@/g, '://***@'],
  // Without a scheme, in the address of an image or encoded in a parameter. A member of an allow policy has no path.
  [
    /(?<![\w/:@.-])(?!(?:serviceAccount|group|deleted):)[\w.+-]{1,128}:[^\s/@"':]{1,512}@(?=[\w.-]{1,253}(?::\d{1,5})?\/)/g,
    '***@',
  ],
  [new RegExp(`(?<![\\w/])(${tokenUsers}):(?!\\s)[^\\s@"',;]{1,8192}`, 'g'), '$1:***'],
  [/(?<![\w%])(?!(?:serviceAccount|group|deleted)%3A)[\w.+-]{1,128}%3A[^\s%@/"'&]{1,512}%40/gi, '***%40'],

  // A member of a JSON object, also one that was quoted again, up to the same quote; a text can end before it.
  [
    new RegExp(
      `((?<![a-z_-])(?:${named}|auth)(\\\\{0,8}["'])\\s{0,4}:\\s{0,4}\\2)(?:[^\\n]{0,1024}?(?=\\2)|[^\\s&"',;}]{1,8192})`,
      'gi',
    ),
    '$1***',
  ],
  // A parameter of a URL, an option, a variable. Prose such as "anonymous token: unexpected status" stays, and so does
  // a flag of ours that takes no value, and the field of a Pod that names its pull secrets.
  [
    new RegExp(`(?<![a-z_-])(?!imagePullSecrets=)((?:${named}|sig)(?:=|%3D)["']?)[^\\s&"',;}]{1,8192}`, 'gi'),
    '$1***',
  ],
  [new RegExp(`(?<!\\S)(--(?!inspect-secrets )${named}\\s{1,4})(?!-)[^\\s"']{1,8192}`, 'gi'), '$1***'],
  [
    /\b([a-z_-]{0,20}(?:password|passwd|passphrase)["']?(?:\s{0,4}:\s{1,4}|\s{1,4}=\s{0,4}))[^\s"',;}]{1,8192}(?=["',;}\s]|$)/gi,
    '$1***',
  ],

  // By the prefix of the issuer: Google, JSON Web Tokens, AWS, GitHub, GitLab, Docker Hub, npm, Vault, Slack.
  [/\b(?:ya29\.|1\/\/0)[\w.-]{1,8192}/g, '***'],
  [/\bAIza[\w-]{20,}/g, '***'],
  [/\beyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*){0,2}/g, '***'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}/g, '***'],
  [/\b(?:gh[opusr]|github_pat|glpat|gl[a-z]{2,4}t|dckr_[po]at|npm|xox[abeoprs])[_-][\w-]{10,}/g, '***'],
  [/\bhv[bsr]\.[\w-]{8,}/g, '***'],
];

/** The text with `***` for every credential that is recognised. */
export function withoutCredentials(text: string): string {
  return masks.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
