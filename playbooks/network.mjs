#!/usr/bin/env zx
import { main } from './main.mjs';

await main('network', import.meta.url);
