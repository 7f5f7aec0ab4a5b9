import formbody from '@fastify/formbody'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { Batas, networkOf } from './batas.ts'
import { addErrorHandler, answerBadAddress } from './error-handler.ts'
import { addGayaRoute, addHeaders } from './headers.ts'
import { addHealthRoute, type Sehat } from './health.ts'
import { addSession, type FindActor } from './session.ts'

export interface AppDeps {
  /** Writes what is declared, and nothing personal (main's). */
  logger: FastifyBaseLogger
  findActor: FindActor
  checkSehat: () => Promise<Sehat>
  /** Everything the program serves beside /sehat and the style sheet: a list one can read, put together by main. */
  routes: readonly ((app: FastifyInstance) => void)[]
  /** The register holds made-up people. */
  isDemo: boolean
  /** Believe X-Forwarded-For and -Proto: only behind a proxy of one's own. */
  isBehindProxy: boolean
  /** Requests per minute of one network. */
  perMenit?: number
}

/** Forms and JSON; an upload sets its own limit on its own route. */
const BODY_LIMIT_BYTES = 16 * 1024
const PARAM_LIMIT_CHARACTERS = 64
const REQUESTS_A_MINUTE = 600

/** The HTTP side of the program. It listens to nothing yet. */
export function createApp(deps: AppDeps): FastifyInstance {
  const app = fastify({
    loggerInstance: deps.logger,
    // fastify's own lines hold the address with its query, and the reader's network
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuid7(new Date()),
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: PARAM_LIMIT_CHARACTERS },
    // one hop: the address that our own proxy saw, never one that a client wrote into the header itself
    trustProxy: deps.isBehindProxy ? (_address, hop) => hop === 0 : false,
    frameworkErrors: answerBadAddress,
    return503OnClosing: true,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.decorate('isDemo', deps.isDemo)
  app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES })
  addHeaders(app)
  addAccessLog(app)
  addErrorHandler(app)
  addNetworkLimit(app, deps.perMenit ?? REQUESTS_A_MINUTE)
  addSession(app, deps.findActor)
  addHealthRoute(app, deps.checkSehat)
  addGayaRoute(app)
  for (const route of deps.routes) route(app)
  return app
}

/** One line a request: the route's pattern, not its address; no network, no query, no body. */
function addAccessLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const rute = `${request.method} ${request.routeOptions.url ?? '(tidak ada)'}`
    request.log.info({ rute, status: reply.statusCode, lama_ms: Math.round(reply.elapsedTime) }, 'permintaan')
  })
}

function addNetworkLimit(app: FastifyInstance, perMenit: number): void {
  const batas = new Batas({ jumlah: perMenit, jendela_ms: 60_000 })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === '/sehat') return
    const network = networkOf(request.ip)
    if (!batas.take(network)) throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(network) })
  })
}
