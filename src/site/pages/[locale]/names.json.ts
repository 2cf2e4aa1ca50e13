/** The fields of the names form, in one language. */
import type { APIRoute } from 'astro';
import { namesData } from '../../data/names-data.ts';
import { type Locale, locales } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(namesData(params.locale as Locale));
