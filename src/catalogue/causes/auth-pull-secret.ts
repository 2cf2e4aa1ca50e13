import type { Cause } from './model.ts';

/** The Pod names credentials that the kubelet could not use. */
export const authPullSecret = {
  id: 'auth-pull-secret',
  section: 'auth',
  rules: ['image-pull-secret', 'node-identity', 'image-access'],
  signatures: [
    {
      id: 'unable-to-retrieve-pull-secrets',
      pattern: /unable to retrieve (?:some )?(?:image )?pull secrets?\b|failedtoretrieveimagepullsecret/,
      parts: [/\bpull secrets? \((?<secrets>[^)]{1,2000})\)/],
      precision: 'sentence',
    },
    {
      id: 'pull-secret-not-found',
      pattern:
        /(?:image ?pull ?secrets?|pull secret|docker-registry secret)\b.{0,160}\b(?:not found|does not exist|doesn't exist|missing|could not be found|couldn't be found|cannot be found)\b|(?:couldn't|could not|cannot|can't|failed to|unable to) (?:find|get|read|load|fetch|retrieve) (?:the )?(?:image ?pull ?secrets?|pull secret)\b/,
      precision: 'sentence',
    },
    {
      id: 'pull-secret-unreadable',
      pattern:
        /\.docker(?:configjson|cfg)\b.{0,120}\b(?:invalid|illegal|unexpected|required|malformed|cannot|could not)\b|\b(?:invalid|illegal|malformed|unable to parse|failed to parse|couldn't parse|cannot decode)\b.{0,80}\.?docker(?:configjson|cfg)\b|unable to parse docker config json/,
      precision: 'sentence',
    },
    {
      id: 'present-but-not-verified',
      pattern: /does not have the proper auth \(image secret\)|errimagenotensured/,
      precision: 'sentence',
      rulesFirst: ['credential-verification'],
    },
  ],
} as const satisfies Cause;
