// The program in the images that are run: it prints what stands in the image's /stamp.
package main

import "os"

func main() {
	stamp, err := os.ReadFile("/stamp")
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(stamp)
}
