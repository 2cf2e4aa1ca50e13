/** The words of the guide without a connection: its switch, what is kept, and what the reader reads about it. */
import type { Text } from '../../base/text.ts';

export const offlineTexts = {
  title: { en: 'This guide without a connection', fr: 'Ce guide sans connexion' },
  lead: {
    en: 'Keep this guide in your browser: pages, search, the paste box and the runbook then work without a network.',
    fr: 'Gardez ce guide dans votre navigateur\u00a0: les pages, la recherche, l’analyse d’un texte collé et le runbook fonctionnent alors sans réseau.',
  },
  link: { en: 'Keep this guide offline', fr: 'Garder ce guide hors ligne' },
  why: {
    en: 'If the network fails together with the cluster, you can still open the guide.',
    fr: 'Si le réseau tombe en panne avec le cluster, le guide s’ouvre quand même.',
  },
  needsScript: {
    en: 'This needs JavaScript.',
    fr: 'Cela nécessite JavaScript.',
  },
  size: {
    en: '{transfer} MB to download, {stored} MB in this browser.',
    fr: '{transfer}\u00a0Mo à télécharger, {stored}\u00a0Mo dans ce navigateur.',
  },
  off: {
    en: 'Not kept. Nothing is downloaded before you ask.',
    fr: 'Pas gardé. Rien n’est téléchargé avant que vous le demandiez.',
  },
  begins: { en: 'The download begins.', fr: 'Le téléchargement commence.' },
  progress: {
    en: 'Downloading: {done} of {all} files.',
    fr: 'Téléchargement\u00a0: {done} fichiers sur {all}.',
  },
  kept: {
    en: 'Kept in English. The guide opens at the same address, without a connection.',
    fr: 'Gardé en français. Le guide s’ouvre à la même adresse, sans connexion.',
  },
  keptOther: {
    en: 'Kept in French.',
    fr: 'Gardé en anglais.',
  },
  instead: { en: 'Keep it in English instead', fr: 'Le garder plutôt en français' },
  newer: {
    en: 'A newer version of this guide is ready.',
    fr: 'Une version plus récente de ce guide est prête.',
  },
  reload: { en: 'Reload', fr: 'Recharger' },
  later: { en: 'Later', fr: 'Plus tard' },
  unsupported: {
    en: 'This browser cannot keep the guide here. The address must begin with https, and the browser must store data in this window: in some private windows, it stores none.',
    fr: 'Ce navigateur ne peut pas garder le guide ici. Il faut une adresse en https, et une fenêtre où le navigateur enregistre des données, ce que certaines fenêtres privées ne font pas.',
  },
  'no-room': {
    en: 'This browser has no room for the guide. What was kept before is unchanged.',
    fr: 'Ce navigateur n’a plus de place pour le guide. Ce qui était gardé avant est inchangé.',
  },
  'other-files': {
    en: 'The site sent files of another version: it may be changing right now. What was kept before is unchanged. Try again in a few minutes.',
    fr: 'Le site a envoyé des fichiers d’une autre version\u00a0: il change peut-être en ce moment. Ce qui était gardé avant est inchangé. Réessayez dans quelques minutes.',
  },
  'broken-off': {
    en: 'The download was interrupted. What was kept before is unchanged.',
    fr: 'Le téléchargement s’est interrompu. Ce qui était gardé avant est inchangé.',
  },
  missing: { en: 'This page is not kept', fr: 'Cette page n’est pas gardée' },
  missingWhy: {
    en: 'There is no connection, and this address is not among what this browser keeps:',
    fr: 'Il n’y a pas de connexion, et cette adresse ne fait pas partie de ce que ce navigateur garde\u00a0:',
  },
  again: { en: 'Try again', fr: 'Réessayer' },
  sameInOther: {
    en: 'The same page in French, which is kept',
    fr: 'La même page en anglais, qui est gardée',
  },
  start: { en: 'Start page', fr: 'Page d’accueil' },
  whatTitle: { en: 'What is kept', fr: 'Ce qui est gardé' },
  what: {
    en: 'Every page in English with its recorded outputs, search, and the explanation of pasted messages and outputs.',
    fr: 'Toutes les pages en français avec leurs sorties enregistrées, la recherche, et l’analyse d’un texte ou d’une sortie que vous collez.',
  },
  opened: {
    en: 'The one-page form of a chapter, the Markdown form of a page, pages in French and the files of the playbooks are kept once you have opened them. The zip of the whole site is not.',
    fr: 'Un chapitre sur une seule page, la forme Markdown d’une page, les pages en anglais et les fichiers des playbooks sont gardés une fois que vous les avez ouverts. Le zip du site entier ne l’est pas.',
  },
  updateTitle: { en: 'A new version', fr: 'Une nouvelle version' },
  update: {
    en: 'With a connection, each page that you open checks for a new version. What changed is downloaded beside the version that you have. A notice then appears, and you get the new version when you reload. A page never mixes two versions.',
    fr: 'Avec une connexion, chaque page que vous ouvrez cherche une nouvelle version. Ce qui a changé est téléchargé à côté de la version que vous avez\u00a0; le guide vous signale ensuite la nouvelle version, que vous obtenez en rechargeant la page. Une page ne mélange jamais deux versions.',
  },
  removeTitle: { en: 'Removal', fr: 'Suppression' },
  remove: {
    en: 'If you turn off the switch that keeps this guide, everything that was downloaded is removed. The names that you entered and your runbook stay. A browser that runs out of space may also remove what was downloaded.',
    fr: 'Si vous désactivez l’interrupteur qui garde ce guide, tout ce qui a été téléchargé est supprimé. Les noms que vous avez saisis et votre runbook restent. Un navigateur à court de place peut aussi supprimer ce qui a été téléchargé.',
  },
} as const satisfies Record<string, Text>;
