/** Registries whose passwords are tokens that soon end, so that a pull secret made of one works for some hours only. */
import type { Text } from '../base/text.ts';

/** Private registries of Amazon ECR: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html. */
const ecrHost = /^[\w-]{1,63}\.dkr\.ecr(?:-fips)?\.[a-z\d-]{1,40}\.amazonaws\.com(?:\.cn)?$/i;

/** Whether a host is a private registry of Amazon ECR. */
export function isEcrHost(host: string): boolean {
  return ecrHost.test(host);
}

/**
 * What to know before a pull secret is made for this registry, in whole sentences; null where a password lasts. An
 * authorization token of Amazon ECR is valid for 12 hours (Amazon ECR User Guide, "Private registry authentication").
 */
export function tokenLifetime(host: string | null | undefined): Text | null {
  if (!host || !isEcrHost(host)) return null;
  return {
    en: 'An authorization token of Amazon ECR is valid for 12 hours: a secret that contains such a token must be renewed automatically before the token expires.',
    fr: 'Un jeton d’autorisation Amazon ECR est valable 12\u00a0heures\u00a0: un secret qui contient un tel jeton doit être renouvelé automatiquement avant l’expiration du jeton.',
  };
}
