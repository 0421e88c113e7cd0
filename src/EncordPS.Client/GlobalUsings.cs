// Not part of the implicit usings on netstandard2.0.
global using System.Net.Http;
global using static System.Globalization.CultureInfo;
global using static System.FormattableString;
