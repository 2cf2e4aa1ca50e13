#!/usr/bin/env zx
import { main } from './main.mjs';

await main('not-found', import.meta.url);
