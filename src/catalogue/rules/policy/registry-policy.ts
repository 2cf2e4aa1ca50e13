import { askedHost } from '../../facts/asked-host.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

const example = { host: 'harbor.example.com', status: '412 Precondition Failed' };

export const registryPolicy = defineRule({
  id: 'registry-policy',
  section: 'policy',
  title: { en: 'Registry policies', fr: 'Stratégies du registre' },
  summary: {
    en: 'A registry can have policies of its own. It can refuse vulnerable or unsigned images, requests from some IP addresses, or pulls that a setting of the registry forbids.',
    fr: 'Un registre peut avoir ses propres stratégies. Il peut refuser les requêtes de certaines adresses IP, les images vulnérables ou non signées, ou les extractions qu’interdit un réglage du registre.',
  },
  causes: ['vpc-sc-or-policy'],
  about: 'registry-path',
  asks: [],

  async check({ about: { image, failure } }) {
    // A mirror refuses by rules of its own, not by those of the registry that it stands for.
    const facts = {
      host: askedHost({ image, failure }),
      status: failure?.details.status ?? '412 Precondition Failed',
    };
    switch (failure?.signature) {
      case 'client-network-refused':
        return { because: 'source-network-denied', facts };
      case 'registry-rule':
        return { because: 'image-denied', facts };
      case 'status-412':
        return { because: 'precondition-failed', facts };
      default:
        return { because: 'not-applicable-cause', facts };
    }
  },

  outcomes: {
    'source-network-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that an IP address is not allowed, or contains `Your client does not have permission to get URL`',
        fr: 'Si le message indique qu’une adresse IP n’est pas autorisée, ou contient `Your client does not have permission to get URL`',
      },
      text: {
        en: ({ host }) =>
          `${host} does not accept requests from the network of the nodes, whatever account sends them`,
        fr: ({ host }) =>
          `l’hôte ${host} n’accepte pas les requêtes du réseau des nœuds, quel que soit le compte`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the source IP address of the nodes (for private nodes, the address of Cloud NAT), and ask the operator of the registry to allow it. The answer “Your client does not have permission to get URL” comes from Google, before the request reaches registry.k8s.io or another host of Google: only the provider of your IP addresses can have them unblocked. Until then, copy the image to a registry of your own.',
            fr: 'Trouvez l’adresse IP source des nœuds (pour des nœuds privés, l’adresse de Cloud NAT), et demandez à l’exploitant du registre de l’autoriser. La réponse «\u00a0Your client does not have permission to get URL\u00a0» vient de Google, avant que la requête atteigne registry.k8s.io ou un autre hôte de Google\u00a0: seul le fournisseur de vos adresses IP peut les faire débloquer. En attendant, copiez l’image dans votre propre registre.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'image-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message mentions a policy that refuses the image, such as `cannot be pulled due to configured policy`',
        fr: 'Si le message cite une stratégie qui refuse l’image, comme `cannot be pulled due to configured policy`',
      },
      text: {
        en: ({ host }) =>
          `a policy of ${host} refuses this image: because of vulnerabilities, a missing signature, or a setting of its project`,
        fr: ({ host }) =>
          `une stratégie de l’hôte ${host} refuse cette image\u00a0: vulnérabilités, signature absente ou réglage de son projet`,
      },
      remedies: [
        {
          advice: {
            en: 'Sign the image or rebuild it on a patched base image, as the message requires, or ask the administrator of the registry to relax the policy. Other credentials do not help.',
            fr: 'Signez l’image ou reconstruisez-la sur une image de base corrigée, comme l’exige le message, ou demandez à l’administrateur du registre d’assouplir la stratégie. D’autres identifiants ne changent rien.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'precondition-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `412 Precondition Failed` or `451 Unavailable For Legal Reasons`, and mentions no policy',
        fr: 'Si le message contient `412 Precondition Failed` ou `451 Unavailable For Legal Reasons`, sans citer de stratégie',
      },
      text: {
        en: ({ host, status }) =>
          `${host} answered ${status}: a policy of the registry or of the project of the image rejects this pull, whatever account is used`,
        fr: ({ host, status }) =>
          `l’hôte ${host} répond ${status}\u00a0: une stratégie du registre ou du projet de l’image rejette cette extraction, quel que soit le compte`,
      },
      remedies: [
        {
          advice: {
            en: 'Pull the image with a client outside the cluster, which prints the explanation that events leave out. Then change the image as the policy requires, or ask an administrator of the registry to exempt it. If the image is in an old public project on gcr.io, the project may be closed: find out where its owner publishes images now.',
            fr: 'Extrayez l’image avec un client hors du cluster, qui affiche l’explication que les événements omettent. Modifiez ensuite l’image comme l’exige la stratégie, ou demandez à un administrateur du registre de l’exempter. Si l’image vient d’un ancien projet public sur gcr.io, ce projet est peut-être fermé\u00a0: cherchez où son propriétaire publie désormais ses images.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that a policy of {REGISTRY_HOST} refuses the pull',
        fr: 'Si aucun message n’indique qu’une stratégie de l’hôte {REGISTRY_HOST} refuse l’extraction',
      },
      text: {
        en: ({ host }) => `no message says that a policy of ${host} refuses the pull`,
        fr: ({ host }) => `aucun message n’indique qu’une stratégie de l’hôte ${host} refuse l’extraction`,
      },
      example,
      output: noOutput.message,
    }),
  },
  sources: [sources.registryDebugging, sources.containerRegistryTransition],
});
