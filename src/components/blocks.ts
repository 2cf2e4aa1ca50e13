/**
 * Components that prose may use, by name. A page that uses another name does not build. A component of a single page,
 * with its own styles, is imported by that page, so that no other page loads it.
 */
import ByHand from './ByHand.astro';
import Cmd from './Cmd.astro';
import Console from './Console.astro';
import ExitCodes from './ExitCodes.astro';
import Further from './Further.astro';
import ImageAddress from './ImageAddress.astro';
import Link from './Link.astro';
import Manifest from './ManifestBlock.astro';
import Note from './Note.astro';
import Part from './Part.astro';
import PasteBox from './PasteBox.astro';
import Playbook from './Playbook.astro';
import Query from './QueryBlock.astro';
import Rule from './Rule.astro';
import Scenario from './Scenario.astro';
import Section from './Section.astro';
import Shell from './Shell.astro';
import Verdicts from './Verdicts.astro';
import Vips from './Vips.astro';
import Ways from './Ways.astro';

export const blocks = {
  a: Link,
  ByHand,
  Cmd,
  Console,
  ExitCodes,
  Further,
  ImageAddress,
  Manifest,
  Note,
  Part,
  PasteBox,
  Playbook,
  Query,
  Rule,
  Scenario,
  Section,
  Shell,
  Verdicts,
  Vips,
  Ways,
};
