import { getSecretType } from '../../catalogue/commands/kubectl/secrets.ts';
import { createPullSecret } from '../../catalogue/commands/shown/iam.ts';
import { defineRule, outcome } from '../../catalogue/model/define.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { noOutput } from '../../catalogue/model/no-output.ts';
import { conditionParts } from '../../catalogue/model/when.ts';
import { sources } from '../../catalogue/sources/index.ts';
import type { SecretsAndAccounts } from '../manifest/secrets-and-accounts.ts';

/** The secrets of a Pod template, and their namespace. */
type Secrets = { readonly secrets: readonly string[]; readonly namespace: string };

const example: Secrets = { secrets: ['registry-credentials'], namespace: 'shop' };
const list = ({ secrets }: Secrets) => secrets.join(', ');

/**
 * Whether the pull secrets of Pods that do not exist yet are there.
 * @param inManifests the Secrets of the manifests, which will be there
 */
export const pullSecretPresent = ({ hasSecret }: Pick<SecretsAndAccounts, 'hasSecret'>) =>
  defineRule({
    id: 'pull-secret-present',
    section: 'auth',
    title: { en: 'Pull secret exists', fr: 'Existence du secret d’extraction' },
    summary: {
      en: 'A pull secret that the Pod template or its service account specifies must be in the namespace of the Pods when they start.',
      fr: 'Un secret d’extraction indiqué par le modèle de pod ou par son compte de service doit se trouver dans l’espace de noms des pods à leur démarrage.',
    },
    causes: [],
    about: 'pull-secret',
    asks: [getSecretType],

    async check({ ask, about: { namespace, names, image }, universe, gke }) {
      if (names.length === 0) return { because: 'no-secret-named', facts: {} };
      // The kubelet tries what the Pod names, then the account of the node.
      if (image.universe?.id === universe.id && gke !== false)
        return { because: 'node-account-pulls', facts: { host: image.host } };
      const asked = names.filter((name) => !hasSecret(namespace, name));
      if (asked.length === 0)
        return { because: 'secret-in-manifests', facts: { secrets: [...names], namespace } };
      const replies = await Promise.all(
        asked.map(async (name) => ({
          name,
          reply: await ask.maybe(getSecretType, { SECRET: name, NAMESPACE: namespace }),
        })),
      );
      const missing = replies.filter(({ reply }) => reply.why === 'not-found').map(({ name }) => name);
      if (missing.length > 0) return { because: 'secret-missing', facts: { secrets: missing, namespace } };
      const unread = replies.find(({ reply }) => reply.why)?.reply;
      if (unread?.why) throw new CannotTell(unread);
      return { because: 'secret-present', facts: { secrets: [...names], namespace } };
    },

    onFailure: [{ command: getSecretType, failed: ['not-found'], concludes: ['secret-missing'] }],
    outcomes: {
      'secret-missing': outcome({
        verdict: 'problem',
        when: {
          en: 'If {SECRET} is `NotFound` in {NAMESPACE}, and the manifests contain no secret of this name',
          fr: 'Si le secret {SECRET} est introuvable (`NotFound`) dans l’espace de noms {NAMESPACE}, et que les manifestes ne contiennent aucun secret de ce nom',
        },
        text: {
          en: (facts: Secrets) =>
            facts.secrets.length > 1
              ? `the Pods specify the secrets ${list(facts)}, which do not exist in namespace ${facts.namespace}, so the kubelet pulls without them`
              : `the Pods specify the secret ${list(facts)}, which does not exist in namespace ${facts.namespace}, so the kubelet pulls without it`,
          fr: (facts: Secrets) =>
            facts.secrets.length > 1
              ? `les secrets ${list(facts)} sont indiqués et n’existent pas dans l’espace de noms ${facts.namespace}\u00a0: le kubelet s’en passera`
              : `le secret ${list(facts)} est indiqué et n’existe pas dans l’espace de noms ${facts.namespace}\u00a0: le kubelet s’en passera`,
        },
        remedies: [
          {
            command: createPullSecret,
            params: ({ secrets, namespace }) => ({
              NAMESPACE: namespace,
              ...(secrets.length === 1 && { SECRET: secrets[0] ?? '' }),
            }),
            why: {
              en: 'This command creates the secret from the configuration file that Docker writes when you sign in to the registry; the file must contain the password itself. If the image needs no secret, remove its name from the Pod template instead.',
              fr: 'Cette commande crée le secret à partir du fichier de configuration que Docker écrit quand vous vous connectez au registre\u00a0; ce fichier doit contenir le mot de passe lui-même. Si l’image n’a pas besoin de secret, retirez plutôt son nom du modèle.',
            },
          },
        ],
        example,
        output: {
          command: getSecretType,
          params: ({ secrets, namespace }) => ({ SECRET: secrets[0] ?? '', NAMESPACE: namespace }),
          shows: ({ secrets }) => [`Error from server (NotFound): secrets "${secrets[0] ?? ''}" not found`],
        },
      }),
      'secret-present': outcome({
        verdict: 'ok',
        when: {
          en: 'If {SECRET} exists in {NAMESPACE}',
          fr: 'Si le secret {SECRET} existe dans l’espace de noms {NAMESPACE}',
        },
        text: {
          en: (facts: Secrets) => `found in namespace ${facts.namespace}: ${list(facts)}`,
          fr: (facts: Secrets) => `trouvé dans l’espace de noms ${facts.namespace}\u00a0: ${list(facts)}`,
        },
        example,
        output: noOutput.combined,
      }),
      'secret-in-manifests': outcome({
        verdict: 'ok',
        when: {
          en: 'If the manifests contain {SECRET} for {NAMESPACE}',
          fr: 'Si les manifestes contiennent le secret {SECRET} pour l’espace de noms {NAMESPACE}',
        },
        text: {
          en: (facts: Secrets) => `the manifests contain ${list(facts)}`,
          fr: (facts: Secrets) => `les manifestes contiennent ${list(facts)}`,
        },
        example,
        output: noOutput.nothingToCheck,
      }),
      'node-account-pulls': outcome({
        verdict: 'not-applicable',
        when: {
          en: `If ${conditionParts.ownRegistry.en}`,
          fr: `Si ${conditionParts.ownRegistry.fr}`,
        },
        text: {
          en: ({ host }) => `the node service account pulls from ${host}, with or without a secret`,
          fr: ({ host }) =>
            `le compte de service des nœuds extrait l’image depuis l’hôte ${host}, avec ou sans secret`,
        },
        example: { host: 'europe-west9-docker.pkg.dev' },
        output: noOutput.address,
      }),
      'no-secret-named': outcome({
        verdict: 'not-applicable',
        when: {
          en: 'If neither the Pod template nor its service account specifies a pull secret',
          fr: 'Si ni le modèle de pod ni son compte de service n’indiquent de secret d’extraction',
        },
        text: {
          en: () => 'no pull secret is specified',
          fr: () => 'aucun secret d’extraction n’est indiqué',
        },
        example: {},
        output: noOutput.podSpecification,
      }),
    },
    sources: [sources.pullSecrets],
  });
