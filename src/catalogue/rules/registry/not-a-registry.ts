import { isPublicRegistry } from '../../../cloud/public-registries.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { hostName } from '../../facts/host-name.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const notARegistry = defineRule({
  id: 'not-a-registry',
  section: 'registry',
  title: { en: 'Response is not an image', fr: 'Réponse autre qu’une image' },
  summary: {
    en: 'The node received a web page, or an artifact that is not a container image, instead of the manifest.',
    fr: 'Le nœud a reçu une page web, ou un artefact qui n’est pas une image de conteneur, à la place du manifeste.',
  },
  causes: ['registry-unavailable', 'corrupt-or-extract'],
  about: 'pull',
  asks: [],

  async check({ about }) {
    const { text, failure } = about;
    if (failure?.cause === 'registry-unavailable' && failure.details.page) {
      const host = askedHost(about);
      const known = isPublicRegistry(hostName(host));
      return { because: known ? 'web-page-for-public-registry' : 'web-page-response', facts: { host } };
    }
    if (failure?.signature === 'artifact-is-no-image')
      return {
        because: 'not-a-container-image',
        facts: { image: text, type: failure.details.mediaType ?? '' },
      };
    return { because: 'not-applicable-cause', facts: {} };
  },

  outcomes: {
    'web-page-response': outcome({
      verdict: 'problem',
      when: {
        en: "If the message contains `text/html` or `invalid character '<'`, and the failing request did not go to a public registry",
        fr: "Si le message contient `text/html` ou `invalid character '<'` et si la requête en échec ne visait pas un registre public",
      },
      text: {
        en: ({ host }) =>
          `${host} answered with a web page: it is not a registry, or something in front of it answered instead`,
        fr: ({ host }) =>
          `l’hôte ${host} a répondu par une page web\u00a0: ce n’est pas un registre, ou autre chose a répondu à sa place`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the host and the port: the web interface of a registry often has an address other than that of its images. Then look for a sign-in page or a proxy on the network path.',
            fr: 'Vérifiez l’hôte et le port\u00a0: l’interface web d’un registre a souvent une autre adresse que ses images. Cherchez ensuite une page de connexion ou un proxy sur le chemin réseau.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'web-page-for-public-registry': outcome({
      verdict: 'problem',
      when: {
        en: "If the message contains `text/html` or `invalid character '<'`, and the address of the image is that of a public registry, such as `docker.io` or a host of Artifact Registry",
        fr: "Si le message contient `text/html` ou `invalid character '<'` et si l’adresse de l’image est celle d’un registre public, comme `docker.io` ou un hôte Artifact Registry",
      },
      text: {
        en: ({ host }) =>
          `a web page was returned for ${host}, which is a public registry: a mirror, a proxy or a captive portal on the network path answered instead`,
        fr: ({ host }) =>
          `une page web a été renvoyée pour l’hôte ${host}, pourtant celui d’un registre public\u00a0: un miroir, un proxy ou un portail captif sur le chemin réseau a répondu à sa place`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the containerd configuration of the cluster and of the pool or, on nodes that you can connect to, the hosts.toml of this registry under /etc/containerd/certs.d. A mirror in this configuration answers with a page if it is not a registry, or if it does not accept the credentials in its header entry. If no mirror is configured, look for a proxy or a portal through which the nodes reach the internet.',
            fr: 'Lisez la configuration containerd du cluster et du pool ou, si vous pouvez vous connecter au nœud, le fichier hosts.toml de ce registre, sous /etc/containerd/certs.d. Un miroir déclaré dans cette configuration répond par une page s’il n’est pas un registre, ou s’il n’accepte pas les identifiants de son entrée header. Si aucun miroir n’est déclaré, cherchez un proxy ou un portail par lequel les nœuds accèdent à Internet.',
          },
        },
      ],
      example: { host: 'docker.io' },
      output: noOutput.message,
    }),
    'not-a-container-image': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message names a media type that is not that of an image (`unexpected media type`, `unsupported image-specific operation on artifact`), or says that the configuration and the layers do not match (`mismatched image rootfs and manifest layers`)',
        fr: 'Si le message cite un type de média qui n’est pas celui d’une image (`unexpected media type`, `unsupported image-specific operation on artifact`) ou indique que la configuration et les couches ne concordent pas (`mismatched image rootfs and manifest layers`)',
      },
      text: {
        en: ({ image, type }) => `${image} is not a container image${type && ` (type ${type})`}`,
        fr: ({ image, type }) =>
          `l’artefact ${image} n’est pas une image de conteneur${type && ` (type ${type})`}`,
      },
      remedies: [
        {
          advice: {
            en: 'Registries also hold charts, signatures and attestations. Use the address of the image itself; charts are installed with Helm.',
            fr: 'Les registres contiennent aussi des charts, des signatures et des attestations. Utilisez l’adresse de l’image elle-même\u00a0; un chart s’installe avec Helm.',
          },
        },
      ],
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/charts/cart:1.0.0',
        type: 'application/vnd.cncf.helm.config.v1+json',
      },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about a web page or an artifact that is not an image',
        fr: 'Si aucun message ne concerne une page web ni un artefact qui n’est pas une image',
      },
      text: {
        en: () => 'no message is about a response that is not an image',
        fr: () => 'aucun message ne concerne une réponse qui n’est pas une image',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.artifactRegistryDocker, sources.containerdConfiguration],
});
