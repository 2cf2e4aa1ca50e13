/** The words of "How we know": what each proof shows, and what it does not. */
import type { Text } from '../catalogue/causes/model.ts';
import type { VerificationGround } from '../catalogue/verification.ts';
import type { ProofName } from '../site/proof.ts';

export const howWeKnow = 'how-we-know';

export interface ProofWords {
  /** Permanent: its anchor. */
  readonly id: string;
  readonly finding: ProofName;
  readonly title: Text;
  readonly shows: Text;
  readonly limits: Text;
  /** What to run to see it for oneself. */
  readonly line: string;
}

export const proofWords: readonly ProofWords[] = [
  {
    id: 'commands',
    finding: 'verify',
    title: { en: 'Commands', fr: 'Les commandes' },
    shows: {
      en: 'Every command of this guide is put to the tool itself, once for each cloud: gcloud’s own parser judges the line, the reads are run, and the answer is read by the code that a playbook uses. When a word of a command changes, a test fails until it has been verified again.',
      fr: 'Chaque commande de ce guide est soumise à l’outil lui-même, une fois pour chaque cloud\u00a0: l’analyseur de gcloud lui-même juge la ligne, les lectures sont exécutées, et la réponse passe par le code qu’utilise un playbook. Si un mot d’une commande change, un test échoue jusqu’à la prochaine vérification.',
    },
    limits: {
      en: 'A simulated Google API answers with data that we wrote after the real one, and is wrong where we are. A command that changes something is only parsed, or sent to the API server as a dry run.',
      fr: 'Une API Google simulée répond avec des données que nous avons écrites d’après la vraie, et se trompe là où nous nous trompons. Une commande qui modifie quelque chose n’est qu’analysée, ou envoyée au serveur d’API en simulation.',
    },
    line: 'npm run verify',
  },
  {
    id: 'google-apis',
    finding: 'google',
    title: { en: 'Google’s APIs: nothing changes', fr: 'Les API de Google\u00a0: rien ne change' },
    shows: {
      en: 'The real gcloud runs the playbooks in clusters made for the purpose, and every request is looked at. What is not a GET must be on a short list of POST methods that ask and keep nothing, each with its reason. The IAM roles hold exactly the permissions that these requests need.',
      fr: 'Le vrai gcloud exécute les playbooks dans des clusters créés pour cela, et chaque requête est examinée. Tout ce qui n’est pas un GET doit figurer dans une courte liste de méthodes POST qui interrogent sans rien garder, chacune avec sa raison. Les rôles IAM contiennent exactement les autorisations dont ces requêtes ont besoin.',
    },
    limits: {
      en: 'The servers stand on the test machine. What your organization adds on Google’s side, policies or perimeters, is not there.',
      fr: 'Les serveurs sont sur la machine de test. Ce que votre organisation ajoute du côté de Google, règles d’administration ou périmètres, n’y est pas.',
    },
    line: 'npx vitest run test/proof',
  },
  {
    id: 'audit-log',
    finding: 'cluster',
    title: {
      en: 'The cluster: what its audit log saw',
      fr: 'Le cluster\u00a0: ce que montre son journal d’audit',
    },
    shows: {
      en: 'Every playbook runs with the real kubectl on a real API server, as somebody who holds the reader role of this project and no other. No rule of that role is missing and none is there for nothing. Secrets and logs stay out of reach until a flag asks for them and a second role allows it.',
      fr: 'Chaque playbook s’exécute avec le vrai kubectl sur un vrai serveur d’API, au nom de quelqu’un qui détient le rôle de lecture de ce projet et aucun autre. Aucune règle de ce rôle ne manque, aucune n’est inutile. Les Secrets et les journaux restent hors de portée tant qu’une option ne les demande pas et qu’un second rôle ne les ouvre pas.',
    },
    limits: {
      en: 'No scheduler and no kubelet is at work: the states of the Pods are written as these would leave them, in words recorded from real ones.',
      fr: 'Ni ordonnanceur ni kubelet à l’œuvre\u00a0: l’état des pods est écrit tel qu’ils le laisseraient, avec des messages relevés sur de vrais nœuds.',
    },
    line: 'npm run test:cluster',
  },
  {
    id: 'faults',
    finding: 'faults',
    title: { en: 'Failures: none is called ok', fr: 'Les échecs\u00a0: aucun ne devient ok' },
    shows: {
      en: 'Each command meets each way to fail: forbidden, signed out, API disabled, silence, half an answer, escape sequences. The run ends in time, says unknown with the reason, or what the rule has declared for that failure. It leaves no process behind and lets no secret through.',
      fr: 'Chaque commande est confrontée à chaque façon d’échouer\u00a0: accès interdit, session expirée, API désactivée, silence, réponse tronquée, séquences d’échappement. L’exécution se termine à temps et dit «\u00a0inconnu\u00a0», avec la raison, ou ce que la règle a déclaré pour cet échec. Elle ne laisse aucun processus derrière elle et ne divulgue aucun secret.',
    },
    limits: { en: 'Failures that nobody thought of.', fr: 'Les échecs auxquels personne n’a pensé.' },
    line: 'npm test',
  },
  {
    id: 'scale',
    finding: 'scale',
    title: { en: 'Large clusters', fr: 'Les grands clusters' },
    shows: {
      en: 'diagnose -A is timed against kubectl get pods -A in the same run, on a real API server. Seconds belong to a machine, so the ratio is shown. The calls show that the work grows with the number of causes, not with the number of Pods.',
      fr: 'diagnose -A est chronométré face à kubectl get pods -A dans la même exécution, sur un vrai serveur d’API. Les secondes dépendent d’une machine, d’où le rapport. Les appels montrent que le travail croît avec le nombre de causes, pas avec le nombre de pods.',
    },
    limits: {
      en: 'One machine, and no network between the program and the cluster.',
      fr: 'Une seule machine, et pas de réseau entre le programme et le cluster.',
    },
    line: 'npm run bench:cluster',
  },
  {
    id: 'messages',
    finding: 'matcher',
    title: { en: 'Messages', fr: 'Les messages' },
    shows: {
      en: 'Texts whose cause is known, as people pasted them and as kubelets from 1.20 to 1.36 printed them. Only the first answer counts.',
      fr: 'Des textes dont la cause est connue, tels que des utilisateurs les ont collés ou que des kubelets, de 1.20 à 1.36, les ont écrits. Seule la première réponse compte.',
    },
    limits: {
      en: 'The rules were written with these texts in view. A message unlike them can still be misread.',
      fr: 'Les règles ont été écrites avec ces textes sous les yeux. Un message qui ne leur ressemble pas peut encore être mal lu.',
    },
    line: 'npm run score -- FILE.jsonl',
  },
  {
    id: 'tests',
    finding: 'tests',
    title: { en: 'Tests', fr: 'Les tests' },
    shows: {
      en: 'Each conclusion of each rule has its own fixture, each message its near misses, and this site is opened in a browser, read by keyboard and checked for accessibility.',
      fr: 'Chaque conclusion de chaque règle a son propre cas, chaque message ses contre-exemples, et ce site est ouvert dans un navigateur, parcouru au clavier et vérifié pour l’accessibilité.',
    },
    limits: {
      en: 'A count of tests says how much is looked at, not how well.',
      fr: 'Le nombre de tests dit combien de choses sont regardées, pas avec quel soin.',
    },
    line: 'npm test',
  },
  {
    id: 'dependencies',
    finding: 'audit',
    title: { en: 'Dependencies', fr: 'Les dépendances' },
    shows: {
      en: 'A playbook needs one package at run time, zx. Every locked package has its hash, every action of the hosting is pinned to a commit, and the registry is asked for known advisories.',
      fr: 'Un playbook n’a besoin que d’un paquet à l’exécution, zx. Chaque paquet verrouillé a son empreinte, chaque action de l’hébergement est figée sur un commit, et le registre est interrogé sur les failles connues.',
    },
    limits: {
      en: 'An advisory that is not published yet. A registry that gives no answer is shown as such.',
      fr: 'Une faille qui n’est pas encore publiée. Un registre qui ne répond pas est indiqué comme tel.',
    },
    line: 'npm run audit',
  },
];

export const proofPage = {
  title: { en: 'How we know', fr: 'Comment nous le savons' },
  lead: {
    en: 'What this guide says and what its playbooks do has been tried. Here is what was tried, how it came out, and where the proof ends.',
    fr: 'Ce que dit ce guide et ce que font ses playbooks a été essayé. Voici ce qui l’a été, ce qu’il en est ressorti, et où s’arrête la preuve.',
  },
  generated: {
    en: 'No figure on this page is typed by hand: each comes from a run, with its day and the commit of the sources that were run.',
    fr: 'Aucun chiffre de cette page n’est saisi à la main\u00a0: chacun vient d’une exécution, avec sa date et le commit des sources exécutées.',
  },
  besideCommands: {
    en: 'Beneath each command stands how far the tool itself has taken it, and when.',
    fr: 'Sous chaque commande est indiqué jusqu’où l’outil lui-même l’a menée, et quand.',
  },
  limits: { en: 'What it does not show', fr: 'Ce qu’elle ne montre pas' },
  seeForYourself: { en: 'See for yourself', fr: 'Vérifier par vous-même' },
  ranOn: { en: 'Run on {date}, commit {commit}', fr: 'Exécuté le {date}, commit {commit}' },
  ranOnDay: { en: 'Run on {date}', fr: 'Exécuté le {date}' },
  changed: { en: 'with changes that were not committed', fr: 'avec des modifications non validées' },
  notRun: { en: 'Not run', fr: 'Non exécuté' },
  untried: { en: 'What nobody has tried', fr: 'Ce que personne n’a essayé' },
  untriedLive: {
    en: 'No command and no playbook has been run on a live Google Cloud project.',
    fr: 'Aucune commande ni aucun playbook n’a été exécuté sur un vrai projet Google Cloud.',
  },
  untriedS3ns: {
    en: 'Nothing has been run on Cloud de Confiance by S3NS: what is said of it comes from its documentation, and from gcloud set to that universe in front of simulated APIs.',
    fr: 'Rien n’a été exécuté sur Cloud de Confiance by S3NS\u00a0: ce qui en est dit vient de sa documentation, et de gcloud, configuré pour cet univers, face à des API simulées.',
  },
  untriedMany: {
    en: 'No large organization’s policies, proxies or perimeters have been in the way.',
    fr: 'Aucun essai n’a rencontré les règles, les proxys ou les périmètres d’une grande organisation.',
  },
} as const satisfies Record<string, Text>;

/** What a figure counts. */
export const figureWords = {
  commands: { en: 'commands', fr: 'commandes' },
  clouds: { en: 'clouds', fr: 'clouds' },
  projected: {
    en: 'with filters or fields, tried on answers',
    fr: 'avec filtres ou champs, essayés sur des réponses',
  },
  playbooks: { en: 'playbooks', fr: 'playbooks' },
  worlds: { en: 'prepared clusters', fr: 'clusters préparés' },
  runs: { en: 'runs', fr: 'exécutions' },
  requests: { en: 'requests', fr: 'requêtes' },
  changes: { en: 'that change something', fr: 'qui modifient quelque chose' },
  podStates: { en: 'ways to be without an image', fr: 'façons d’être sans image' },
  faults: { en: 'ways to fail', fr: 'façons d’échouer' },
  cases: { en: 'cases', fr: 'cas' },
  rules: { en: 'checks that ask', fr: 'vérifications qui interrogent' },
  ruleCases: { en: 'cases of checks', fr: 'cas de vérifications' },
  passed: { en: 'tests passed', fr: 'tests réussis' },
  skipped: { en: 'skipped', fr: 'ignorés' },
  files: { en: 'files', fr: 'fichiers' },
  runtime: { en: 'advisories at run time', fr: 'failles à l’exécution' },
  all: { en: 'advisories in all', fr: 'failles en tout' },
  noAnswer: { en: 'no answer from the registry', fr: 'pas de réponse du registre' },
} as const satisfies Record<string, Text>;

/** Names of rows and columns. */
export const tableWords = {
  universe: { en: 'How far each command got', fr: 'Jusqu’où est allée chaque commande' },
  method: { en: 'Requests by method', fr: 'Requêtes par méthode' },
  verb: { en: 'Requests by verb and resource', fr: 'Requêtes par verbe et ressource' },
  pods: { en: 'Pods', fr: 'Pods' },
  namespaces: { en: 'Namespaces', fr: 'Espaces de noms' },
  failing: { en: 'Failing', fr: 'En échec' },
  ways: { en: 'Ways', fr: 'Façons' },
  events: { en: 'Events', fr: 'Événements' },
  calls: { en: 'Calls', fr: 'Appels' },
  ratio: { en: 'Time against kubectl', fr: 'Temps face à kubectl' },
  memory: { en: 'Peak memory', fr: 'Mémoire maximale' },
  right: { en: 'Texts whose cause was named rightly', fr: 'Textes dont la bonne cause a été trouvée' },
} as const satisfies Record<string, Text>;

/** The labelled texts by the name of their file. */
export const corpusWords: Readonly<Record<string, Text>> = {
  messages: { en: 'Messages as people pasted them', fr: 'Messages tels que des utilisateurs les ont collés' },
  'kubelet-events': {
    en: 'Events as real kubelets wrote them',
    fr: 'Événements tels que de vrais kubelets les ont écrits',
  },
};

/** How far a command got in a cloud, as a row. */
export const levelWords: Readonly<Record<VerificationGround | 'dry-run' | 'parsed', Text>> = {
  'kubernetes-api-server': {
    en: 'run on a real API server',
    fr: 'exécutées sur un vrai serveur d’API',
  },
  'simulated-kubernetes-api': {
    en: 'run on a simulated Kubernetes API',
    fr: 'exécutées sur une API Kubernetes simulée',
  },
  'simulated-google-api': {
    en: 'run on a simulated Google API',
    fr: 'exécutées sur une API Google simulée',
  },
  'dry-run': {
    en: 'taken by a real API server as a dry run',
    fr: 'acceptées par un vrai serveur d’API en simulation',
  },
  parsed: { en: 'parsed by the tool only', fr: 'analysées par l’outil seulement' },
};

/** What a command’s mark says. */
export const markWords: Readonly<Record<VerificationGround | 'dry-run' | 'parsed', Text>> = {
  'kubernetes-api-server': {
    en: 'run with {tool} on a real API server',
    fr: 'exécutée avec {tool} sur un vrai serveur d’API',
  },
  'simulated-kubernetes-api': {
    en: 'run with {tool} on a simulated API',
    fr: 'exécutée avec {tool} sur une API simulée',
  },
  'simulated-google-api': {
    en: 'run with {tool} on a simulated Google API',
    fr: 'exécutée avec {tool} sur une API Google simulée',
  },
  parsed: { en: 'parsed by {tool}', fr: 'analysée par {tool}' },
  'dry-run': {
    en: 'taken by a real API server as a dry run, {tool}',
    fr: 'acceptée par un vrai serveur d’API en simulation, {tool}',
  },
};

export const markNotTried: Text = {
  en: 'not tried on {name}',
  fr: 'non essayée sur {name}',
};

export const markNever: Text = { en: 'not verified', fr: 'non vérifiée' };
