/** What prose may embed, by name. A page that uses another name does not build. */
import ByHand from './ByHand.astro';
import Cmd from './Cmd.astro';
import Console from './Console.astro';
import DecisionOrder from './DecisionOrder.astro';
import ExitCodes from './ExitCodes.astro';
import ImageAddress from './ImageAddress.astro';
import Link from './Link.astro';
import Manifest from './ManifestBlock.astro';
import Messages from './Messages.astro';
import Note from './Note.astro';
import Part from './Part.astro';
import PasteBox from './PasteBox.astro';
import Playbook from './Playbook.astro';
import PullPath from './PullPath.astro';
import Query from './QueryBlock.astro';
import Rule from './Rule.astro';
import Scenario from './Scenario.astro';
import Section from './Section.astro';
import Statuses from './Statuses.astro';
import Verdicts from './Verdicts.astro';
import Vips from './Vips.astro';
import Ways from './Ways.astro';

export const blocks = {
  a: Link,
  ByHand,
  Cmd,
  Console,
  DecisionOrder,
  ExitCodes,
  ImageAddress,
  Manifest,
  Messages,
  Note,
  Part,
  PasteBox,
  Playbook,
  PullPath,
  Query,
  Rule,
  Scenario,
  Section,
  Statuses,
  Verdicts,
  Vips,
  Ways,
};
