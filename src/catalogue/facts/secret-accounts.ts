import type { ImageReference } from '../../cloud/reference.ts';
import { getSecretRegistries } from '../commands/kubectl/secrets.ts';
import type { Ask } from '../model/ask.ts';
import { covers } from './docker-config.ts';

/** The service accounts whose keys pull secrets hold for an image. */
export interface SecretAccounts {
  readonly emails: readonly string[];
  /** Secrets that could not be read, or hold something else for the image: who pulls with them is not known. */
  readonly others: readonly string[];
}

/** Reads whose keys the secrets hold. A secret that does not exist, or is for another registry, gives nobody. */
export async function secretAccounts(
  ask: Ask,
  namespace: string,
  secrets: readonly string[],
  { host, path }: ImageReference,
): Promise<SecretAccounts> {
  const found = await Promise.all(
    secrets.map(async (secret) => {
      const { why, answer } = await ask.maybe(getSecretRegistries, { SECRET: secret, NAMESPACE: namespace });
      if (why === 'not-found') return { emails: [], others: [] };
      if (!answer) return { emails: [], others: [secret] };
      const accounts = answer.registries
        .filter(({ server }) => covers(server, host, path))
        .map(({ account }) => account);
      const emails = accounts.flatMap((account) => account ?? []);
      return { emails, others: emails.length < accounts.length ? [secret] : [] };
    }),
  );
  return {
    emails: [...new Set(found.flatMap(({ emails }) => emails))],
    others: found.flatMap(({ others }) => others),
  };
}
