using System.Data;
using System.Reflection;
using Dapper;

namespace EncordPS.Sandbox.Database;

/// <summary>How the sandbox's types stand in the database.</summary>
internal static class SqlTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.TypeMapProvider = type => new RecordMap(type);
        Add(uuid => uuid.ToString(), Guid.Parse);
        Add(SqlTime.ToSql, SqlTime.FromSql);
        Add(json => json.GetRawText(), text => JsonElement.Parse(text));
    }

    private static void Add<T>(Func<T, string> write, Func<string, T> read)
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.AddTypeHandler(new TextHandler<T>(write, read));
    }

    private sealed class TextHandler<T>(Func<T, string> write, Func<string, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = write(value!);

        public override T Parse(object value) => read((string)value);
    }

    /// <summary>
    /// Fills records property by property. A constructor would need the exact types of the columns, and SQLite has
    /// none for NULLs and expressions.
    /// </summary>
    private sealed class RecordMap(Type type) : SqlMapper.ITypeMap
    {
        private readonly DefaultTypeMap _properties = new(type);

        public ConstructorInfo? FindConstructor(string[] names, Type[] types) => null;

        public ConstructorInfo? FindExplicitConstructor() =>
            type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);

        public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) => null;

        public SqlMapper.IMemberMap? GetMember(string columnName) => _properties.GetMember(columnName);
    }
}
