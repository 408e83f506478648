public sealed class Placeholder;
