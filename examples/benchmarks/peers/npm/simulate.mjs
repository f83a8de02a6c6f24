// Measures iam-simulate: node simulate.mjs CASE.json MILLISECONDS. It prints nanoseconds a decision. There is no form in which
// it keeps policies, so that it looks at their JSON, parsed before, in each decision; what it can leave out is their validation.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { runUnsafeSimulation } = createRequire(join(process.cwd(), 'x.js'))('@cloud-copilot/iam-simulate')
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

const decide = () => runUnsafeSimulation(simulation, {})

function measure() {
  const start = process.hrtime.bigint()
  let done = 0
  let nanoseconds
  do {
    decide()
    done++
    nanoseconds = Number(process.hrtime.bigint() - start)
  } while (nanoseconds < milliseconds * 1e6)
  return nanoseconds / done
}

if (decide() !== 'Allowed') {
  console.error(`iam-simulate does not allow ${process.argv[2]}: ${decide()}`)
  process.exit(1)
}
measure()
console.log(measure().toFixed(1))
