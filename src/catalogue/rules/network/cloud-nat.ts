import { domainAtVips } from '../../../cloud/universes.ts';
import { readNatDrops } from '../../commands/gcloud/logging.ts';
import { listRouters } from '../../commands/gcloud/routers.ts';
import { createNat, createRouter } from '../../commands/shown/network.ts';
import { subnetParams } from '../../facts/cluster-network.ts';
import { hostOf } from '../../facts/path/host.ts';
import { pathAsks, pathTo } from '../../facts/path/index.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { notJudged, notJudgedByMessage, notJudgedOutcomes } from './shared/earlier-legs.ts';
import { afterFailures, internalDestination, wayOutOf } from './shared/way-out.ts';
import { externalAddress } from './shared/when.ts';

type NatSubject = {
  readonly host: string;
  readonly subnetwork: string;
  readonly region: string;
  readonly network: string;
  readonly project: string;
};

const example: NatSubject = {
  host: 'registry.example.com',
  subnetwork: 'shop-nodes',
  region: 'europe-west9',
  network: 'shop',
  project: 'shop-prod',
};

const place = ({ network, subnetwork, region, project }: NatSubject) => ({
  NETWORK: network,
  SUBNETWORK: subnetwork,
  REGION: region,
  NETWORK_PROJECT: project,
});

const createGateway: readonly Remedy<NatSubject>[] = [
  {
    advice: {
      en: 'Decide with the owner of the network what to open: the nodes may have no internet access on purpose. With Private Google Access, they need no such access to pull a copy of the image from Artifact Registry.',
      fr: 'Décidez avec le responsable du réseau de ce qu’il faut ouvrir\u00a0: les nœuds sont peut-être volontairement sans accès à Internet. Avec l’accès privé à Google, une image copiée dans Artifact Registry ne demande pas cet accès.',
    },
  },
  {
    command: createRouter,
    params: place,
    why: {
      en: 'A gateway belongs to a router. If the network already has a router in this region, use that router instead, and never delete it: its other gateways would be deleted with it.',
      fr: 'Une passerelle appartient à un routeur. Si le réseau a déjà un routeur dans cette région, utilisez-le plutôt, et ne le supprimez jamais\u00a0: ses autres passerelles seraient supprimées avec lui.',
    },
  },
  {
    command: createNat,
    params: place,
    why: {
      en: 'The gateway serves this subnet only, but lets its machines reach the whole internet, not only the registry. Only firewall rules then limit what the machines may reach.',
      fr: 'La passerelle ne dessert que ce sous-réseau, mais permet à ses machines de joindre tout Internet, pas seulement le registre. Seules les règles de pare-feu limitent alors ce que les machines peuvent joindre.',
    },
  },
];

const routersListed = {
  command: listRouters,
  params: ({ network, project }: NatSubject) => ({ NETWORK: network, NETWORK_PROJECT: project }),
};
const gatewayListed = {
  ...routersListed,
  shows: ({ nat }: { readonly nat: string }) => [`name: ${nat}`],
};
/** A gateway for all subnets lists none, but none of the region is in the list either. */
const subnetMissing = {
  ...routersListed,
  lacks: ({ region, subnetwork }: NatSubject) => `regions/${region}/subnetworks/${subnetwork}`,
};

const morePorts = {
  advice: {
    en: 'Give each machine more ports (--min-ports-per-vm, or --enable-dynamic-port-allocation). If the gateway has no ports left to give, give it more addresses as well. If the gateway uses only addresses that you reserved, add addresses before you increase the ports: the more ports each machine has, the fewer machines get ports. Changing the gateway can close connections that go through it.',
    fr: 'Donnez plus de ports à chaque machine (--min-ports-per-vm, ou --enable-dynamic-port-allocation). Si la passerelle n’a plus de ports à donner, donnez-lui aussi plus d’adresses. Si la passerelle n’utilise que des adresses que vous avez réservées, ajoutez-lui des adresses avant d’augmenter le nombre de ports\u00a0: plus chaque machine a de ports, moins il y a de machines qui en obtiennent. La modification peut couper des connexions qui passent par la passerelle.',
  },
};

/** By the default internet gateway. */
const reached = [
  'nat-gateway-present',
  'nat-gateway-sufficient',
  'nat-gateway-missing',
  'nat-ports-exhausted',
] as const;

/** The beginning of the conditions in which a gateway serves the subnet. */
const served = {
  en: 'If a gateway under `nats` in {REGION} serves {SUBNETWORK} (its `type` is not `PRIVATE`, and it serves all subnets or lists the primary range of this subnet under `subnetworks`)',
  fr: 'Si une passerelle sous `nats` dans la région {REGION} dessert le sous-réseau {SUBNETWORK} (elle n’a pas `type: PRIVATE`, et elle dessert tous les sous-réseaux ou indique la plage principale de ce sous-réseau sous `subnetworks`)',
};

export const cloudNat = defineRule({
  id: 'cloud-nat',
  section: 'network',
  title: { en: 'Cloud NAT', fr: 'Cloud NAT' },
  summary: {
    en: 'Private nodes need Cloud NAT to reach a registry on the internet through the default internet gateway. Private Google Access does not give access to such a registry.',
    fr: 'Pour joindre un registre sur Internet par la passerelle Internet par défaut, les nœuds privés ont besoin de Cloud NAT. L’accès privé à Google ne donne pas accès à un tel registre.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  hosts: 'remote',
  onlyOnGke: true,
  asks: pathAsks,
  byHand: [listRouters, readNatDrops],

  async check({ ask, about, universe }) {
    const host = hostOf(about);
    if (domainAtVips(universe, host) !== null)
      return { because: 'cloud-registry', facts: { host, universe: universe.name } };
    const known = notJudgedByMessage(about);
    if (known) return known;
    const path = await pathTo(ask, about, universe);
    const unjudged = notJudged(path, 'way-out');
    if (unjudged) return unjudged;
    const { at, leg } = wayOutOf(path);
    if (leg.state === 'open' && leg.by === 'internal')
      return { because: 'internal-destination', facts: { host } };
    if (leg.state === 'open' && leg.by === 'external-address')
      return { because: 'external-ip-address', facts: {} };
    const subnet = subnetParams(at);
    const facts = {
      host,
      subnetwork: subnet.SUBNETWORK,
      region: subnet.REGION,
      network: at.network.name,
      project: at.network.project,
    };
    if (leg.state === 'unknown') return { because: 'nat-ports-unknown', facts: { ...facts, nat: leg.nat } };
    if (leg.state === 'broken' && leg.why === 'nat-ports')
      return { because: 'nat-ports-exhausted', facts: { ...facts, nat: leg.nat, machine: leg.machine } };
    if (leg.state === 'open' && leg.by === 'nat')
      return {
        because: leg.portsSuffice ? 'nat-gateway-sufficient' : 'nat-gateway-present',
        facts: { ...facts, nat: leg.nat },
      };
    return { because: about.failure ? 'nat-gateway-missing' : 'nat-gateway-missing-no-failing-pull', facts };
  },

  onFailure: afterFailures(reached),
  outcomes: {
    'nat-gateway-present': outcome({
      verdict: 'ok',
      when: {
        en: `${served.en}, the gateway does not log errors, and no Pod fails to pull from {REGISTRY_HOST}`,
        fr: `${served.fr}, que la passerelle ne journalise pas les erreurs, et qu’aucune extraction depuis l’hôte {REGISTRY_HOST} n’échoue`,
      },
      text: {
        en: ({ nat, subnetwork }) => `the gateway ${nat} serves the subnet ${subnetwork}`,
        fr: ({ nat, subnetwork }) => `la passerelle ${nat} dessert le sous-réseau ${subnetwork}`,
      },
      example: { ...example, nat: 'shop-nat' },
      output: gatewayListed,
    }),
    'nat-gateway-sufficient': outcome({
      verdict: 'ok',
      when: {
        en: `${served.en}, the gateway logs errors (\`enable: true\` without \`filter: TRANSLATIONS_ONLY\`), and the log has no dropped connection with this gateway as \`gateway_name\` (if a Pod fails to pull: none that also has {NODE} as \`vm_name\`)`,
        fr: `${served.fr}, que la passerelle journalise les erreurs (\`enable: true\` sans \`filter: TRANSLATIONS_ONLY\`), et que le journal ne contient aucune connexion abandonnée dont \`gateway_name\` est cette passerelle (ou, si une extraction échoue, aucune dont en outre \`vm_name\` est le nœud {NODE})`,
      },
      text: {
        en: ({ nat, subnetwork }) =>
          `the gateway ${nat} serves the subnet ${subnetwork}, and its log shows no connection dropped for lack of a port in the last 24 hours`,
        fr: ({ nat, subnetwork }) =>
          `la passerelle ${nat} dessert le sous-réseau ${subnetwork}, et son journal ne montre aucune connexion abandonnée faute de port au cours des dernières 24\u00a0heures`,
      },
      example: { ...example, nat: 'shop-nat' },
      output: gatewayListed,
    }),
    'nat-gateway-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the nodes have no external address, no gateway under `nats` in {REGION} serves {SUBNETWORK} (a gateway of `type: PRIVATE` does not count), and a Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si les nœuds n’ont pas d’adresse externe, qu’aucune passerelle sous `nats` dans la région {REGION} ne dessert le sous-réseau {SUBNETWORK} (une passerelle de `type: PRIVATE` ne compte pas), et qu’un pod n’arrive pas à extraire une image de l’hôte {REGISTRY_HOST}',
      },
      text: {
        en: ({ host, subnetwork, region }) =>
          `the nodes have no external address, and no Cloud NAT gateway serves the subnet ${subnetwork} in ${region}, so they cannot reach ${host}`,
        fr: ({ host, subnetwork, region }) =>
          `les nœuds n’ont pas d’adresse externe, et aucune passerelle Cloud NAT ne dessert le sous-réseau ${subnetwork} dans la région ${region}\u00a0: ils ne peuvent donc pas joindre l’hôte ${host}`,
      },
      remedies: createGateway,
      example,
      output: subnetMissing,
    }),
    'nat-gateway-missing-no-failing-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no gateway under `nats` in {REGION} serves {SUBNETWORK} (a gateway of `type: PRIVATE` does not count), and no Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si aucune passerelle sous `nats` dans la région {REGION} ne dessert le sous-réseau {SUBNETWORK} (une passerelle de `type: PRIVATE` ne compte pas), et qu’aucune extraction depuis l’hôte {REGISTRY_HOST} n’échoue',
      },
      text: {
        en: ({ host, subnetwork, region }) =>
          `no Cloud NAT gateway serves the subnet ${subnetwork} in ${region}: an image from ${host} that is not yet on the node can be pulled only through a mirror or a proxy`,
        fr: ({ host, subnetwork, region }) =>
          `aucune passerelle Cloud NAT ne dessert le sous-réseau ${subnetwork} dans la région ${region}\u00a0: une image du registre ${host} qui n’est pas encore sur le nœud ne peut être extraite que par un miroir ou un proxy`,
      },
      remedies: createGateway,
      example,
      output: subnetMissing,
    }),
    'nat-ports-exhausted': outcome({
      verdict: 'problem',
      when: {
        en: 'If the log has a dropped connection whose `gateway_name` is the gateway that serves {SUBNETWORK}, and whose `vm_name` is {NODE} or, if no Pod fails to pull, any machine',
        fr: 'Si le journal contient une connexion abandonnée dont `gateway_name` est la passerelle qui dessert le sous-réseau {SUBNETWORK}, et dont `vm_name` est le nœud {NODE} ou, si aucune extraction n’échoue, n’importe quelle machine',
      },
      text: {
        en: ({ nat, machine }) =>
          `in the last 24 hours, the gateway ${nat} dropped connections${machine ? ` from ${machine}` : ''}, because it had no free port for them`,
        fr: ({ nat, machine }) =>
          `au cours des dernières 24\u00a0heures, la passerelle ${nat} a abandonné des connexions${machine ? ` de la machine ${machine}` : ''}, faute de port libre pour ces connexions`,
      },
      remedies: [morePorts],
      example: { ...example, nat: 'shop-nat', machine: 'gke-web-default-pool-1a2b3c4d-x5y6' },
      output: {
        command: readNatDrops,
        params: ({ project }) => ({ NETWORK_PROJECT: project }),
        shows: ({ nat, machine }) => [`gateway_name: ${nat}`, ...(machine ? [`vm_name: ${machine}`] : [])],
      },
    }),
    'nat-ports-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: `${served.en}, a Pod fails to pull from {REGISTRY_HOST}, and the gateway does not log errors (no \`enable: true\`, or \`filter: TRANSLATIONS_ONLY\`) or its log cannot be read`,
        fr: `${served.fr}, qu’une extraction depuis l’hôte {REGISTRY_HOST} échoue, et que la passerelle ne journalise pas les erreurs (sans \`enable: true\`, ou avec \`filter: TRANSLATIONS_ONLY\`) ou que son journal n’a pas pu être lu`,
      },
      text: {
        en: ({ nat, subnetwork }) =>
          `the gateway ${nat} serves the subnet ${subnetwork}; it is unknown whether it has ports left for the node, because its log is off or could not be read`,
        fr: ({ nat, subnetwork }) =>
          `la passerelle ${nat} dessert le sous-réseau ${subnetwork}\u00a0; impossible de savoir s’il lui reste des ports pour le nœud, car son journal est désactivé ou n’a pas pu être lu`,
      },
      remedies: [
        {
          advice: {
            en: 'Turn on error logging for the gateway and read the log after the next attempt, or check the Cloud NAT metric of the node for dropped sent packets.',
            fr: 'Activez la journalisation des erreurs de la passerelle et lisez le journal après la tentative suivante, ou consultez la métrique Cloud NAT du nœud sur les paquets sortants abandonnés.',
          },
        },
        morePorts,
      ],
      example: { ...example, nat: 'shop-nat' },
      output: gatewayListed,
    }),
    'external-ip-address': outcome({
      verdict: 'not-applicable',
      when: externalAddress,
      text: {
        en: () => 'the nodes have external addresses, so they do not need Cloud NAT',
        fr: () => 'les nœuds ont des adresses externes\u00a0: Cloud NAT ne leur est pas nécessaire',
      },
      example: {},
      output: noOutput.combined,
    }),
    'cloud-registry': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {REGISTRY_HOST} is a registry of your cloud',
        fr: 'Si l’hôte {REGISTRY_HOST} est un registre de votre cloud',
      },
      text: {
        en: ({ host, universe }) =>
          `${host} belongs to ${universe}: if Private Google Access is on, nodes do not need Cloud NAT to reach it`,
        fr: ({ host, universe }) =>
          `l’hôte ${host} appartient à ${universe}\u00a0: si l’accès privé à Google est activé, les nœuds n’ont pas besoin de Cloud NAT pour le joindre`,
      },
      example: { host: 'europe-west9-docker.pkg.dev', universe: 'Google Cloud' },
      output: noOutput.address,
    }),
    'internal-destination': internalDestination,
    ...notJudgedOutcomes,
  },
  sources: [
    sources.natInteractions,
    sources.natLogs,
    sources.privateGoogleAccess,
    sources.networkIsolation,
    sources.natDifferences,
  ],
});
