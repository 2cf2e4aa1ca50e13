// The program in every image: `app` runs until it is told to end, `app exit N` ends at once, `app wait SECONDS` later.
package main

import (
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

func main() {
	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGTERM, syscall.SIGINT)
	if len(os.Args) < 3 {
		<-end
		return
	}
	number, _ := strconv.Atoi(os.Args[2])
	if os.Args[1] == "exit" {
		os.Exit(number)
	}
	select {
	case <-end:
	case <-time.After(time.Duration(number) * time.Second):
	}
}
