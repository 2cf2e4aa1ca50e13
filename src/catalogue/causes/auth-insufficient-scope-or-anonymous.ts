import type { Cause } from './model.ts';

/** The registry does not tell a private repository from a missing one. */
export const authInsufficientScopeOrAnonymous = {
  id: 'auth-insufficient-scope-or-anonymous',
  section: 'auth',
  rules: [
    'image-access',
    'image-pull-secret',
    'node-access-scopes',
    'node-service-account-active',
    'node-identity',
  ],
  signatures: [
    {
      id: 'insufficient-authentication-scopes',
      pattern: /insufficient authentication scopes|access_token_scope_insufficient/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-access-scopes'],
    },
    {
      id: 'insufficient-scope',
      pattern:
        /server message: (?:insufficient_scope|invalid_token)|insufficient_scope: authorization failed/,
      precision: 'sentence',
    },
    {
      id: 'pull-access-denied',
      pattern:
        /pull access denied|repository does not exist or may require (?:authorization|'docker login'|docker login)/,
      precision: 'sentence',
    },
    {
      id: 'requested-access-denied',
      pattern: /requested access to the resource is denied|errors: denied: requested access/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'authorization-failed',
      pattern: /\bauthori[sz]ation failed\b/,
      precision: 'remainder',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
