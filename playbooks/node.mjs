#!/usr/bin/env zx
import { main } from './main.mjs';

await main('node', import.meta.url);
