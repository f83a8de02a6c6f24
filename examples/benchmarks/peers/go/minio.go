package main

import (
	"bytes"
	"strings"

	"github.com/minio/pkg/v3/policy"
)

// minioDecision asks the same question of the same policies.
func minioDecision(asked question) func() bool {
	var policies []policy.Policy
	for _, text := range asked.Identity {
		one, err := policy.ParseConfig(bytes.NewReader(text))
		check(err)
		policies = append(policies, *one)
	}
	all := policy.MergePolicies(policies...)
	bucket, object, _ := strings.Cut(asked.Resource[strings.LastIndex(asked.Resource, ":")+1:], "/")
	values := map[string][]string{}
	for key, value := range asked.Context {
		values[strings.TrimPrefix(key, "aws:")] = []string{value}
	}
	arguments := policy.Args{
		AccountName:     asked.Context["aws:username"],
		Action:          policy.Action(asked.Action),
		BucketName:      bucket,
		ObjectName:      object,
		ConditionValues: values,
	}
	return func() bool { return all.IsAllowed(arguments) }
}
