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
      en: 'Decide it with whoever owns the network: the nodes may be without a way out on purpose. Copying the image into Artifact Registry needs none.',
      fr: 'Décidez-en avec le responsable du réseau\u00a0: les nœuds sont peut-être volontairement sans sortie vers Internet. Copier l’image dans Artifact Registry dispense d’en ouvrir une.',
    },
  },
  {
    command: createRouter,
    params: place,
    why: {
      en: 'A gateway belongs to a router; use an existing one of the region instead, if there is one, and never delete that one: its other gateways would go with it.',
      fr: 'Une passerelle appartient à un routeur\u00a0; si la région en a déjà un, utilisez-le plutôt, et ne le supprimez jamais\u00a0: ses autres passerelles disparaîtraient avec lui.',
    },
  },
  {
    command: createNat,
    params: place,
    why: {
      en: 'It serves this subnet only, and lets its machines reach the whole internet, not the registry alone: firewall rules decide what they may reach.',
      fr: 'Elle ne dessert que ce sous-réseau, et ses machines joignent alors tout Internet, pas seulement le registre\u00a0: ce sont les règles de pare-feu qui décident de ce qu’elles peuvent joindre.',
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
    en: 'Give each machine more ports (--min-ports-per-vm, or --enable-dynamic-port-allocation), or the gateway more addresses. With addresses that you reserved, more ports for each machine means fewer machines that get any: add addresses first. Connections through the gateway can be cut while it changes.',
    fr: 'Donnez plus de ports à chaque machine (--min-ports-per-vm, ou --enable-dynamic-port-allocation), ou plus d’adresses à la passerelle. Avec des adresses que vous avez réservées, plus de ports par machine signifie moins de machines servies\u00a0: ajoutez d’abord des adresses. Des connexions qui passent par la passerelle peuvent être coupées pendant la modification.',
  },
};

/** By the default internet gateway. */
const reached = [
  'nat-gateway-present',
  'nat-gateway-sufficient',
  'nat-gateway-missing',
  'nat-ports-exhausted',
] as const;

export const cloudNat = defineRule({
  id: 'cloud-nat',
  section: 'network',
  title: { en: 'Cloud NAT', fr: 'Cloud NAT' },
  summary: {
    en: 'Private nodes that reach a registry through the default internet gateway need Cloud NAT. Private Google Access does not lead to registries on the internet.',
    fr: 'Les nœuds privés qui joignent un registre par la passerelle Internet par défaut ont besoin de Cloud NAT. L’accès privé à Google ne mène à aucun registre d’Internet.',
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
        en: 'If a gateway under `nats` in {REGION}, not of `type: PRIVATE`, serves {SUBNETWORK} (all subnets, or its primary range under `subnetworks`), it does not log errors, and no Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si une passerelle sous `nats` dans la région {REGION}, hors `type: PRIVATE`, dessert le sous-réseau {SUBNETWORK} (tous les sous-réseaux, ou sa plage principale sous `subnetworks`), qu’elle ne journalise pas les erreurs, et qu’aucune extraction depuis l’hôte {REGISTRY_HOST} n’échoue',
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
        en: 'If a gateway under `nats` in {REGION}, not of `type: PRIVATE`, serves {SUBNETWORK} (all subnets, or its primary range under `subnetworks`), its `logConfig` has `enable: true` and not `filter: TRANSLATIONS_ONLY`, and no entry of the log has it as `gateway_name` and {NODE} as `vm_name`',
        fr: 'Si une passerelle sous `nats` dans la région {REGION}, hors `type: PRIVATE`, dessert le sous-réseau {SUBNETWORK} (tous les sous-réseaux, ou sa plage principale sous `subnetworks`), que son `logConfig` a `enable: true` sans `filter: TRANSLATIONS_ONLY`, et qu’aucune entrée du journal n’a cette passerelle comme `gateway_name` et le nœud {NODE} comme `vm_name`',
      },
      text: {
        en: ({ nat, subnetwork }) =>
          `the gateway ${nat} serves the subnet ${subnetwork}, and its log shows no connection without a port in the last 24 hours`,
        fr: ({ nat, subnetwork }) =>
          `la passerelle ${nat} dessert le sous-réseau ${subnetwork}, et son journal ne montre aucune connexion sans port au cours des dernières 24\u00a0heures`,
      },
      example: { ...example, nat: 'shop-nat' },
      output: gatewayListed,
    }),
    'nat-gateway-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If no gateway under `nats` in {REGION}, those of `type: PRIVATE` aside, serves {SUBNETWORK}, and a Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si aucune passerelle sous `nats` dans la région {REGION}, hors `type: PRIVATE`, ne dessert le sous-réseau {SUBNETWORK}, et qu’un pod n’arrive pas à extraire une image de l’hôte {REGISTRY_HOST}',
      },
      text: {
        en: ({ host, subnetwork, region }) =>
          `the nodes have no external address and no Cloud NAT serves ${subnetwork} in ${region}: nothing leads to ${host}`,
        fr: ({ host, subnetwork, region }) =>
          `les nœuds n’ont pas d’adresse externe et aucune passerelle Cloud NAT ne dessert ${subnetwork} dans ${region}\u00a0: rien ne mène à ${host}`,
      },
      remedies: createGateway,
      example,
      output: subnetMissing,
    }),
    'nat-gateway-missing-no-failing-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no gateway under `nats` in {REGION}, those of `type: PRIVATE` aside, serves {SUBNETWORK}, and no Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si aucune passerelle sous `nats` dans la région {REGION}, hors `type: PRIVATE`, ne dessert le sous-réseau {SUBNETWORK}, et qu’aucune extraction depuis l’hôte {REGISTRY_HOST} n’échoue',
      },
      text: {
        en: ({ host, subnetwork, region }) =>
          `no Cloud NAT serves ${subnetwork} in ${region}: a new image of ${host} comes only if a mirror, a proxy or a copy on the node serves it`,
        fr: ({ host, subnetwork, region }) =>
          `aucune passerelle Cloud NAT ne dessert ${subnetwork} dans ${region}\u00a0: une nouvelle image du registre ${host} n’arrive que si un miroir, un proxy ou une copie sur le nœud la fournit`,
      },
      remedies: createGateway,
      example,
      output: subnetMissing,
    }),
    'nat-ports-exhausted': outcome({
      verdict: 'problem',
      when: {
        en: 'If the log has an entry with the gateway that serves {SUBNETWORK} as `gateway_name` and {NODE} as `vm_name`, or with any machine while no Pod fails to pull',
        fr: 'Si le journal contient une entrée avec la passerelle qui dessert le sous-réseau {SUBNETWORK} comme `gateway_name` et le nœud {NODE} comme `vm_name`, ou n’importe quelle machine si aucun pod n’est en échec',
      },
      text: {
        en: ({ nat, machine }) =>
          `in the last 24 hours the gateway ${nat} had no port left for connections${machine ? ` of ${machine}` : ''}`,
        fr: ({ nat, machine }) =>
          `au cours des dernières 24\u00a0heures, la passerelle ${nat} n’avait plus de port pour des connexions${machine ? ` de ${machine}` : ''}`,
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
        en: 'If a gateway under `nats` in {REGION}, not of `type: PRIVATE`, serves {SUBNETWORK} (all subnets, or its primary range under `subnetworks`), a Pod fails to pull from {REGISTRY_HOST}, and the `logConfig` of the gateway lacks `enable: true` or has `filter: TRANSLATIONS_ONLY`, or its log cannot be read',
        fr: 'Si une passerelle sous `nats` dans la région {REGION}, hors `type: PRIVATE`, dessert le sous-réseau {SUBNETWORK} (tous les sous-réseaux, ou sa plage principale sous `subnetworks`), qu’une extraction depuis l’hôte {REGISTRY_HOST} échoue, et que le `logConfig` de la passerelle n’a pas `enable: true` ou a `filter: TRANSLATIONS_ONLY`, ou que son journal est illisible',
      },
      text: {
        en: ({ nat, subnetwork }) =>
          `the gateway ${nat} serves the subnet ${subnetwork}; whether it has ports left for the node shows only in its log, which is off or could not be read`,
        fr: ({ nat, subnetwork }) =>
          `la passerelle ${nat} dessert le sous-réseau ${subnetwork}\u00a0; seul son journal, désactivé ou illisible, dirait s’il lui reste des ports pour le nœud`,
      },
      remedies: [
        {
          advice: {
            en: 'Turn on logging of errors for the gateway and read the log after the next try, or look at the metric of dropped sent packets of the node.',
            fr: 'Activez la journalisation des erreurs de la passerelle et lisez le journal après l’essai suivant, ou regardez la métrique des paquets sortants abandonnés du nœud.',
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
          `${host} belongs to ${universe}: nodes reach it without Cloud NAT if Private Google Access is on`,
        fr: ({ host, universe }) =>
          `${host} appartient à ${universe}\u00a0: les nœuds le joignent sans Cloud NAT si l’accès privé à Google est activé`,
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
