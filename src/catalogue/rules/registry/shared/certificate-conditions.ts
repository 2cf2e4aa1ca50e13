/** The conditions of the outcomes about the certificate of a registry. */
import type { Text } from '../../../../base/text.ts';

/** The beginnings of these conditions. A request to a mirror is about the host of the mirror. */
const unknownAuthority = {
  en: 'If the message contains `certificate signed by unknown authority` or `self-signed certificate`',
  fr: 'Si le message contient `certificate signed by unknown authority` ou `self-signed certificate`',
};
const ofOwnRegistry = {
  en: `${unknownAuthority.en} for a host that is not a public registry`,
  fr: `${unknownAuthority.fr} pour un hôte qui n’est pas un registre public`,
};
const anotherName = {
  en: 'If the message says that the certificate of a host is not valid for its name (`certificate is valid for`, `cannot validate certificate for`, `relies on legacy Common Name field`)',
  fr: 'Si le message indique que le certificat d’un hôte n’est pas valable pour son nom (`certificate is valid for`, `cannot validate certificate for`, `relies on legacy Common Name field`)',
};

export const conditions = {
  notOnGke: {
    en: `${ofOwnRegistry.en}, and the node runs Windows or is not a GKE node`,
    fr: `${ofOwnRegistry.fr}, et si le nœud est sous Windows ou n’est pas un nœud GKE`,
  },
  unread: {
    en: `${ofOwnRegistry.en}, and the containerd configuration of the cluster could not be read`,
    fr: `${ofOwnRegistry.fr}, et si la configuration containerd du cluster n’a pas pu être lue`,
  },
  notConfigured: {
    en: `${ofOwnRegistry.en}, the cloud has Secret Manager, and neither the \`containerdConfig\` of the node’s pool nor that of \`nodePoolDefaults\` has \`enabled: true\` under \`privateRegistryAccessConfig\` or a \`ca\` under \`registryHosts\``,
    fr: `${ofOwnRegistry.fr}, si le cloud dispose de Secret Manager, et si ni le \`containerdConfig\` du pool du nœud ni celui de \`nodePoolDefaults\` ne contient \`enabled: true\` sous \`privateRegistryAccessConfig\`, ni \`ca\` sous \`registryHosts\``,
  },
  hostNotConfigured: {
    en: `${ofOwnRegistry.en}, and the \`containerdConfig\` of the node’s pool (or else of \`nodePoolDefaults\`) configures a private authority, but has {REGISTRY_HOST} neither under \`fqdns\` nor as a \`host\` with a \`ca\``,
    fr: `${ofOwnRegistry.fr}, et si le \`containerdConfig\` du pool du nœud (à défaut, celui de \`nodePoolDefaults\`) déclare une autorité privée, mais n’indique l’hôte {REGISTRY_HOST} ni sous \`fqdns\`, ni comme \`host\` avec un \`ca\``,
  },
  mismatch: {
    en: `${ofOwnRegistry.en}, and the \`containerdConfig\` of the node’s pool (or else of \`nodePoolDefaults\`) already has {REGISTRY_HOST} under \`fqdns\` or as a \`host\` with a \`ca\``,
    fr: `${ofOwnRegistry.fr}, et si le \`containerdConfig\` du pool du nœud (à défaut, celui de \`nodePoolDefaults\`) indique déjà l’hôte {REGISTRY_HOST} sous \`fqdns\` ou comme \`host\` avec un \`ca\``,
  },
  publicRegistry: {
    en: `${unknownAuthority.en} for a public registry, such as \`docker.io\` or a host of Artifact Registry`,
    fr: `${unknownAuthority.fr} pour un registre public, comme \`docker.io\` ou un hôte Artifact Registry`,
  },
  otherName: {
    en: `${anotherName.en}, and this host is not a public registry`,
    fr: `${anotherName.fr}, et si cet hôte n’est pas un registre public`,
  },
  otherNamePublic: {
    en: `${anotherName.en}, and this host is a public registry, such as \`docker.io\` or a host of Artifact Registry`,
    fr: `${anotherName.fr}, et si cet hôte est un registre public, comme \`docker.io\` ou un hôte Artifact Registry`,
  },
  otherError: {
    en: 'If the message is about TLS or a certificate, but not about an unknown authority, another name or dates',
    fr: 'Si le message concerne TLS ou un certificat, mais ni une autorité inconnue, ni un autre nom, ni des dates',
  },
  otherCause: {
    en: 'If no message is about TLS or a certificate, or if the message is about the dates of a certificate',
    fr: 'Si aucun message ne concerne TLS ni un certificat, ou si le message concerne les dates d’un certificat',
  },
} as const satisfies Readonly<Record<string, Text>>;
