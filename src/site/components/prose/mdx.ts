/**
 * Components that prose may use, by name. A page that uses another name does not build. A component of a single page,
 * with its own styles, is imported by that page, so that no other page loads it.
 */
import Cmd from '../code/Cmd.astro';
import Console from '../code/Console.astro';
import Manifest from '../code/ManifestBlock.astro';
import Playbook from '../code/Playbook.astro';
import Query from '../code/QueryBlock.astro';
import Shell from '../code/Shell.astro';
import ImageAddress from '../examples/ImageAddress.astro';
import Scenario from '../examples/Scenario.astro';
import Vips from '../examples/Vips.astro';
import PasteBox from '../messages/PasteBox.astro';
import ExitCodes from '../rules/ExitCodes.astro';
import Rule from '../rules/Rule.astro';
import Section from '../rules/Section.astro';
import Verdicts from '../rules/Verdicts.astro';
import ByHand from './ByHand.astro';
import Further from './Further.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Part from './Part.astro';
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
