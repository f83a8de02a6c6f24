// Measures iam-simulate: node simulate.mjs CASE.json MILLISECONDS. It prints nanoseconds a decision. It has no form in
// which it keeps policies: it validates and reads them, parsed JSON, in each decision. Its variant without the validation fails
// where there is a resource's policy.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { runSimulation } = createRequire(join(process.cwd(), 'x.js'))('@cloud-copilot/iam-simulate')
const asked = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const milliseconds = Number(process.argv[3])
const simulation = {
  request: {
    principal: asked.caller,
    action: asked.action,
    resource: { resource: asked.resource, accountId: asked.account },
    contextVariables: asked.context
  },
  identityPolicies: asked.identity.map((policy, i) => ({ name: String(i), policy })),
  resourcePolicy: asked.repository[0],
  serviceControlPolicies: [],
  resourceControlPolicies: []
}

const decide = () => runSimulation(simulation, {})

async function measure() {
  const start = process.hrtime.bigint()
  let done = 0
  let nanoseconds
  do {
    await decide()
    done++
    nanoseconds = Number(process.hrtime.bigint() - start)
  } while (nanoseconds < milliseconds * 1e6)
  return nanoseconds / done
}

const first = await decide()
if (first.overallResult !== 'Allowed') {
  console.error(`iam-simulate does not allow ${process.argv[2]}: ${JSON.stringify(first)}`)
  process.exit(1)
}
await measure()
console.log((await measure()).toFixed(1))
