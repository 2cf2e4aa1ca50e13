import { type CauseEntry, exact } from './model.ts';

/** The Pod references credentials that the kubelet could not use. */
export const authPullSecret = {
  id: 'auth-pull-secret',
  section: 'auth',
  rules: ['image-pull-secret', 'node-identity', 'image-access'],
  signatures: {
    'unable-to-retrieve-pull-secrets': exact(
      /unable to retrieve (?:some )?(?:image )?pull secrets?\b|failedtoretrieveimagepullsecret/,
      { parts: [/\bpull secrets? \((?<secrets>[^)]{1,2000})\)/] },
    ),
    'pull-secret-not-found': exact(
      /(?:image ?pull ?secrets?|pull secret|docker-registry secret)\b.{0,160}\b(?:not found|does not exist|doesn't exist|missing|could not be found|couldn't be found|cannot be found)\b|(?:couldn't|could not|cannot|can't|failed to|unable to) (?:find|get|read|load|fetch|retrieve) (?:the )?(?:image ?pull ?secrets?|pull secret)\b/,
    ),
    'pull-secret-unreadable': exact(
      /\.docker(?:configjson|cfg)\b.{0,120}\b(?:invalid|illegal|unexpected|required|malformed|cannot|could not)\b|\b(?:invalid|illegal|malformed|unable to parse|failed to parse|couldn't parse|cannot decode)\b.{0,80}\.?docker(?:configjson|cfg)\b|unable to parse docker config json/,
    ),
    // Go's words for bad base64 are those of many programs: they count as a whole message, or in a row of the kubelet.
    'pull-secret-auth-malformed': exact(
      /unable to parse auth field, must be|(?:^[^a-z]{0,9}|warning failed .{0,120})(?:(?:error|reason|message): ){0,2}illegal base64 data at/,
    ),
    'pull-secret-structure-malformed': exact(/cannot unmarshal \w{1,20} into go .{1,60}\bdockerconfig/),
    'present-but-not-verified': exact(/does not have the proper auth \(image secret\)|errimagenotensured/, {
      rulesOverride: ['credential-verification'],
    }),
  },
} as const satisfies CauseEntry;
