import Mail

@main
struct HomthuBench {
    static func main() { print("bench") }
}
