/// A small mark for header and browser tab: a gold star on red. Not the national emblem, whose use the law rules.
enum Emblem {
    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img">
        <circle cx="32" cy="32" r="31" fill="#c8a046"/>
        <circle cx="32" cy="32" r="28" fill="#b3141d"/>
        <path fill="#ffd75e" d="M32 11l4.94 15.2h15.98L40 35.6l4.94 15.2L32 41.4 19.06 50.8 24 35.6 11.08 26.2h15.98z"/>
        </svg>

        """
}
