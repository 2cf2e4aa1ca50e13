#!/usr/bin/env zx
import { main } from './main.mjs';

await main('schema', import.meta.url);
