import * as Comlink from 'comlink'
import { hostEngine } from './host-engine.ts'
import { openBrowserEngine } from './open-engine.ts'

Comlink.expose(hostEngine(openBrowserEngine))
