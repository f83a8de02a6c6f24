package main

import (
	"strings"

	"github.com/cedar-policy/cedar-go"
	"github.com/cedar-policy/cedar-go/types"
)

// cedarDecision asks the same question of the same rules, said in Cedar's language.
func cedarDecision(asked question) func() bool {
	policies, err := cedar.NewPolicySetFromBytes("case.cedar", []byte(asked.Cedar))
	check(err)
	account := cedar.NewEntityUID("Account", cedar.String(strings.Split(asked.Caller, ":")[4]))
	caller := cedar.NewEntityUID("Role", cedar.String(asked.Caller))
	entities := cedar.EntityMap{
		account: cedar.Entity{UID: account},
		caller:  cedar.Entity{UID: caller, Parents: cedar.NewEntityUIDSet(account)},
	}
	known := cedar.RecordMap{}
	for key, value := range asked.Context {
		if key == "aws:SourceIp" {
			address, err := types.ParseIPAddr(value)
			check(err)
			known[cedar.String(key)] = address
		} else {
			known[cedar.String(key)] = cedar.String(value)
		}
	}
	resource := cedar.NewEntityUID("Repository", cedar.String(asked.Resource))
	entities[resource] = cedar.Entity{
		UID:        resource,
		Attributes: cedar.NewRecord(cedar.RecordMap{"arn": cedar.String(asked.Resource)}),
	}
	request := cedar.Request{
		Principal: caller,
		Action:    cedar.NewEntityUID("Action", cedar.String(asked.Action)),
		Resource:  resource,
		Context:   cedar.NewRecord(known),
	}
	return func() bool {
		decision, _ := cedar.Authorize(policies, entities, request)
		return decision == cedar.Allow
	}
}
