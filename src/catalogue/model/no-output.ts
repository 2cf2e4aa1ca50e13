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
      en: 'a command failed: its error message shows the reason',
      fr: 'une commande a échoué\u00a0: son message d’erreur indique la raison',
    },
  },
  absent: {
    none: {
      en: 'no line of the output shows it',
      fr: 'aucune ligne de la sortie ne le montre',
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
      en: 'the output contains it only in base64, together with the password',
      fr: 'la sortie ne contient cette information qu’en base64, avec le mot de passe',
    },
  },
  noEntry: {
    none: {
      en: 'the output has no entry about it',
      fr: 'la sortie ne contient aucune entrée à ce sujet',
    },
  },
} as const satisfies Readonly<Record<string, { readonly none: Text }>>;
