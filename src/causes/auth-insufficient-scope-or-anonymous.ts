import { type CauseEntry, exact, fallback } from './model.ts';

/** The registry gives the same answer for a private repository and a missing one. */
export const authInsufficientScopeOrAnonymous = {
  id: 'auth-insufficient-scope-or-anonymous',
  section: 'auth',
  rules: [
    'vanished-public-images',
    'image-access',
    'image-pull-secret',
    'node-access-scopes',
    'node-service-account-active',
    'node-identity',
  ],
  signatures: {
    'insufficient-authentication-scopes': exact(
      /insufficient authentication scopes|access_token_scope_insufficient/,
      { ambiguous: true, rulesOverride: ['node-access-scopes'] },
    ),
    'insufficient-scope': exact(
      /server message: (?:insufficient_scope|invalid_token)|insufficient_scope: authorization failed/,
    ),
    'pull-access-denied': exact(
      /pull access denied|does not exist or no pull access|repository does not exist or may require (?:authorization|'docker login'|docker login)/,
    ),
    'requested-access-denied': exact(
      /requested access to the resource is denied|errors: denied: requested access/,
      { ambiguous: true },
    ),
    'authorization-failed': fallback(/\bauthori[sz]ation failed\b/, { ambiguous: true }),
  },
} as const satisfies CauseEntry;
