/** Why an outcome shows in the output of no command: the reasons that several rules share. */
import type { Text } from '../../base/text.ts';

export const noOutput = {
  message: {
    none: {
      en: 'the message of the Pod shows it',
      fr: 'le message du pod le montre',
    },
  },
  address: {
    none: {
      en: 'the address of the image shows it',
      fr: 'l’adresse de l’image le montre',
    },
  },
  combined: {
    none: {
      en: 'it follows from the output of several commands',
      fr: 'cela résulte de la sortie de plusieurs commandes',
    },
  },
  unread: {
    none: {
      en: 'a command failed: its error says why',
      fr: 'une commande a échoué\u00a0: son erreur dit pourquoi',
    },
  },
  absent: {
    none: {
      en: 'no line of the output says so',
      fr: 'aucune ligne de la sortie ne l’indique',
    },
  },
  nothingToCheck: {
    none: {
      en: 'there is nothing to check',
      fr: 'il n’y a rien à vérifier',
    },
  },
  eachNode: {
    none: {
      en: 'the description of each node shows it',
      fr: 'la description de chaque nœud le montre',
    },
  },
  podSpecification: {
    none: {
      en: 'the specification of the Pod shows it',
      fr: 'la spécification du pod le montre',
    },
  },
  inSecret: {
    none: {
      en: 'the output holds it in base64 only, beside the password',
      fr: 'la sortie ne le contient qu’en base64, à côté du mot de passe',
    },
  },
  noEntry: {
    none: {
      en: 'the output has no entry about it',
      fr: 'la sortie ne contient aucune entrée à ce sujet',
    },
  },
} as const satisfies Readonly<Record<string, { readonly none: Text }>>;
