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
import ChapterIntro from '../rules/ChapterIntro.astro';
import ExitCodes from '../rules/ExitCodes.astro';
import Verdicts from '../rules/Verdicts.astro';
import ChapterCards from './ChapterCards.astro';
import FurtherReading from './FurtherReading.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import PageSection from './PageSection.astro';
import Tabs from './Tabs.astro';

/** Element and component names of prose, with what renders them. */
export const blocks = {
  a: Link,
  ChapterCards,
  ChapterIntro,
  Cmd,
  Console,
  ExitCodes,
  FurtherReading,
  ImageAddress,
  Manifest,
  Note,
  PageSection,
  PasteBox,
  Playbook,
  Query,
  Scenario,
  Shell,
  Tabs,
  Verdicts,
  Vips,
};
