// Command peers measures policy engines written in Go: peers cedar|minio CASE.json MILLISECONDS. It prints nanoseconds a
// decision.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"
)

// question is what the benchmark writes for its peers.
type question struct {
	Caller   string            `json:"caller"`
	Action   string            `json:"action"`
	Resource string            `json:"resource"`
	Context  map[string]string `json:"context"`
	Identity []json.RawMessage `json:"identity"`
	Cedar    string            `json:"cedar"`
}

func main() {
	text, err := os.ReadFile(os.Args[2])
	check(err)
	var asked question
	check(json.Unmarshal(text, &asked))
	milliseconds, err := strconv.Atoi(os.Args[3])
	check(err)
	makers := map[string]func(question) func() bool{"cedar": cedarDecision, "minio": minioDecision}
	decide := makers[os.Args[1]](asked)
	if !decide() {
		check(fmt.Errorf("%s does not allow %s", os.Args[1], os.Args[2]))
	}
	duration := time.Duration(milliseconds) * time.Millisecond
	measure(decide, duration)
	fmt.Printf("%.1f\n", measure(decide, duration))
}

func measure(decide func() bool, duration time.Duration) float64 {
	start := time.Now()
	done := 0
	for time.Since(start) < duration {
		for i := 0; i < 100; i++ {
			decide()
		}
		done += 100
	}
	return float64(time.Since(start).Nanoseconds()) / float64(done)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
